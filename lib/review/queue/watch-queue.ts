import 'server-only'
import { forbidden, may } from '@/lib/access'
import { policyAt } from '@/lib/policy'
import { type Actor, type CaseStatus, type Lane, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { findClaimsOf } from '../claims/claim-records'
import { heldBy, statusOf } from '../claims/claim-rules'
import type { CaseNews, LiveTopic, OwnClaim, QueueNews } from '../view'
import { isBlindReader, laneFigures, visibleLanes } from './list-queue'
import { type LiveCase, readLiveCases, subscribe, type Tick } from './live-hub'
import { byLane } from './waiting'
import { countOwnGolden, findLaneCounts, type LaneCount } from './waiting-records'

const SEEN_WITH = {
  suspension: 'suspension.see',
  appeal: 'appeal.see',
  check: 'driver.see',
  policy: 'policy.see',
} as const satisfies Record<LiveTopic, string>

/** Told with the news that concern the queue; `access`: the reader's account has changed, authorise again. */
export type Watcher = {
  news: (news: QueueNews) => void
  changed: (topics: readonly LiveTopic[]) => void
  access: () => void
}

/**
 * Tells a reader, as transactions commit in whatever process, how the cases stand that change, how many wait in each
 * lane they see, and their own claims: never more than their list does. `changed` comes with every change, for what
 * else the reader is shown, with the topics that the change is of and the reader sees. Refuses `forbidden`.
 * @returns ends it
 */
export function watchQueue(actor: Actor, watcher: Watcher): Result<() => void, 'forbidden'> {
  if (actor.kind !== 'staff') return refuse('forbidden')
  const sees = may(actor, 'queue.see')
  let lanes = ''
  /** What the reader holds; null: not read yet. */
  let mine: ReadonlySet<string> | null = null
  let golden: LaneCount[] = []
  const tell = async (tick: Tick) => {
    if (tick.missed || tick.users.includes(actor.id)) watcher.access()
    watcher.changed(tick.topics.filter((topic) => may(actor, SEEN_WITH[topic])))
    if (!sees) return
    const now = new Date()
    const cases = tick.cases.flatMap((live) => newsOf(live, actor, now) ?? [])
    const held = mine
    const own =
      !held ||
      tick.cases.some(({ row, onlyFor }) => held.has(row.id) || row.claimedById === actor.id || onlyFor === actor.id)
    const claims = own || tick.missed ? await claimsOf(actor, now) : undefined
    if (claims) {
      mine = new Set(claims.map((claim) => claim.caseId))
      golden = await countOwnGolden(actor.id, now)
    }
    const figures = laneFigures(actor, byLane([...tick.counts, ...golden]), await isBlindNow(actor, now))
    const news: QueueNews = {
      ...(JSON.stringify(figures) === lanes ? {} : { lanes: figures }),
      ...(cases.length > 0 ? { cases } : {}),
      ...(claims ? { claims } : {}),
      ...(tick.missed ? { missed: true as const } : {}),
    }
    lanes = JSON.stringify(figures)
    if (Object.keys(news).length > 0) watcher.news(news)
  }
  return ok(subscribe((tick) => void tell(tick).catch(() => watcher.news({ missed: true }))))
}

/** How the queue stands for a reader now: lanes, own claims, and the case they have open. Refuses `forbidden`. */
export async function queueNews(
  actor: Actor,
  caseId: string | null,
  now = new Date(),
): Promise<Result<QueueNews, 'forbidden'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const [counts, golden, claims, open] = await Promise.all([
    findLaneCounts(visibleLanes(actor)),
    countOwnGolden(actor.id, now),
    claimsOf(actor, now),
    readLiveCases(caseId ? [caseId] : [], now),
  ])
  const cases = open.flatMap((live) => newsOf(live, actor, now) ?? [])
  return ok({ lanes: laneFigures(actor, byLane([...counts, ...golden]), await isBlindNow(actor, now)), claims, cases })
}

const isBlindNow = async (actor: StaffActor, now: Date): Promise<boolean> =>
  isBlindReader(actor, (await policyAt(now)).review)

/** A golden pair is told of to nobody but whoever it is shown to. */
function newsOf({ row, holderName, looks, onlyFor }: LiveCase, actor: StaffActor, now: Date): CaseNews | null {
  if (onlyFor !== null && onlyFor !== actor.id) return null
  const holderId = heldBy(row, now)
  const lane = row.lane as Lane
  const status: CaseStatus = statusOf(row, now)
  if (!visibleLanes(actor).includes(lane))
    return { id: row.id, status, lane: null, holder: null, ahead: false, claimExpiresAt: null, looking: [] }
  return {
    id: row.id,
    status,
    lane,
    holder: holderId ? { id: holderId, name: holderName ?? '', you: holderId === actor.id } : null,
    ahead: holderId !== null && row.claimKind === 'ahead',
    claimExpiresAt: holderId ? (row.claimExpiresAt?.toISOString() ?? null) : null,
    looking: looks
      .filter((look) => look.userId !== holderId && look.userId !== actor.id)
      .map((look) => ({ id: look.userId, name: look.name, you: false })),
  }
}

async function claimsOf(actor: StaffActor, now: Date): Promise<OwnClaim[]> {
  const rows = await findClaimsOf(actor.id, now)
  return rows.map((row) => ({
    caseId: row.id,
    number: `C-${row.number}`,
    ahead: row.claimKind === 'ahead',
    expiresAt: row.claimExpiresAt?.toISOString() ?? now.toISOString(),
  }))
}
