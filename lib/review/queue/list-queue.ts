import 'server-only'
import { forbidden, may } from '@/lib/access'
import { type Policy, policyAt } from '@/lib/policy'
import {
  type ActivityState,
  type Actor,
  type Band,
  type ChallengeReason,
  LANES,
  type Lane,
  ok,
  type Result,
  refuse,
  type StaffActor,
} from '@/lib/vocabulary'
import { isBlind } from '../blindness'
import { heldBy, lanesOf } from '../claims/claim-rules'
import { mayWake } from '../claims/wake-case'
import { findOwnBefore } from '../golden/golden-wait-records'
import type { CaseRecord } from '../records'
import {
  CHECK_REASON_LABELS,
  type LaneFigures,
  type QueueOverview,
  type QueuePage,
  type QueueQuery,
  type QueueRow,
} from '../view'
import { openCursor, sealCursor } from './cursor'
import { findTodayFigures } from './figure-records'
import type { QueueReader } from './listed-records'
import { countQueueRows, findNextRow, findQueueRows, findShownRow, type QueueRecord, TOTAL_CAP } from './queue-records'
import { sumOf, waitingFor } from './waiting'
import type { LaneCount } from './waiting-records'

/** Neutral words on why a check was made; they tell nothing of what the machine or a person saw. */
export const whyOf = (checkReason: string | null): string =>
  CHECK_REASON_LABELS[(checkReason ?? 'direct') as ChallengeReason | 'direct']

/** Which lanes a role has in its list: reviewers do not see adjudication, which tells that two people disagreed. */
export const visibleLanes = (actor: StaffActor): Lane[] =>
  actor.role === 'reviewer' ? [...lanesOf(actor)] : [...LANES]

/** The lanes of a reader's list with how many wait in each and since when. */
export const laneFigures = (actor: StaffActor, counts: readonly LaneCount[], blind: boolean): LaneFigures[] =>
  visibleLanes(actor).map((lane) => {
    const count = counts.find((one) => one.lane === lane)
    return {
      lane,
      open: Number(count?.open ?? 0),
      oldestSince: count?.oldest?.toISOString() ?? null,
      ...(blind ? {} : { blockedSince: count?.blocked?.toISOString() ?? null }),
    }
  })

/** Whether a role has a lane in its list. */
export const seesLane = (actor: StaffActor, lane: QueueQuery['lane']): boolean =>
  lane === 'all' || visibleLanes(actor).includes(lane)

/** Whether a reader is told nothing of the machine's view anywhere in the list. */
export const isBlindReader = (actor: Actor, { blindFirst }: Policy['review']): boolean =>
  actor.kind === 'staff' && actor.role === 'reviewer' && blindFirst

const readerOf = (actor: StaffActor, { review }: Policy): QueueReader => ({
  id: actor.id,
  blind: isBlindReader(actor, review),
  lanes: visibleLanes(actor),
})

/**
 * One page of open cases. A reviewer is blind: no band, no machine reason, no livelihood clock, and no filter tells
 * them; the order is by livelihood without saying why. Refuses `forbidden` and, for a cursor of another list, `bad-cursor`.
 */
export async function listQueue(
  actor: Actor,
  query: QueueQuery,
  at?: Date,
): Promise<Result<QueuePage, 'forbidden' | 'bad-cursor'>> {
  const now = at ?? new Date()
  const refusal = forbidden(actor, 'queue.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const policy = await policyAt(now)
  const reader = readerOf(actor, policy)
  if (!seesLane(actor, query.lane)) return refuse('forbidden', 'Leads adjudicate.')
  const from = query.cursor ? readCursor(query) : null
  if (query.cursor && !from) return refuse('bad-cursor')
  const [found, total] = await Promise.all([
    findQueueRows(query, reader, now, from),
    narrowsBy(query) ? countQueueRows(query, reader, now) : countAll(query, reader, at),
  ])
  const more = found.length > query.limit
  const page = found.slice(0, query.limit)
  if (from?.backwards) page.reverse()
  const first = page[0]
  const last = page.at(-1)
  const [hasNext, hasPrevious] = from?.backwards ? [true, more] : [more, from !== null]
  return ok({
    rows: page.map((row) => toRow(row, actor, policy, now)),
    nextCursor: hasNext && last ? sealCursor({ sort: query.sort, backwards: false, keys: last.keys }) : null,
    previousCursor: hasPrevious && first ? sealCursor({ sort: query.sort, backwards: true, keys: first.keys }) : null,
    total: Math.min(total, TOTAL_CAP),
    totalCapped: total > TOTAL_CAP,
  })
}

/** What a query has besides filters. */
const PLACE = new Set<string>(['lane', 'sort', 'direction', 'cursor', 'limit'])

const narrowsBy = (query: QueueQuery): boolean =>
  Object.entries(query).some(([name, value]) => value !== undefined && !PLACE.has(name))

/** Without filters the figures of the lanes tell the total. */
async function countAll({ lane }: QueueQuery, { id, lanes }: QueueReader, now?: Date): Promise<number> {
  const counts = (await waitingFor(id, lanes, now)).lanes
  return sumOf(lane === 'all' ? counts : counts.filter((count) => count.lane === lane))
}

/** A golden pair is never shown as a hold. */
function asListed(row: QueueRecord): QueueRecord {
  return row.kind === 'golden' && row.band === 'hold' ? { ...row, band: 'refer', reason: 'between_thresholds' } : row
}

function toRow(kept: QueueRecord, actor: StaffActor, policy: Policy, now: Date): QueueRow {
  const row = asListed(kept)
  const blind = isBlindInQueue(row, actor, policy, now)
  const holderId = heldBy(row, now)
  return {
    id: row.id,
    number: `C-${row.number}`,
    driver: { id: row.driverId, ref: row.ref, name: row.driverName },
    why: whyOf(row.checkReason),
    caseReason: blind ? null : (row.reason as QueueRow['caseReason']),
    lane: row.lane as Lane,
    band: blind ? null : (row.band as Band),
    region: row.region,
    blockedSince: blind ? null : (row.blockedSince?.toISOString() ?? null),
    waitingSince: row.laneSince.toISOString(),
    activity: blind
      ? null
      : { state: row.activityState as ActivityState, shiftEndsAt: row.shiftEndsAt?.toISOString() ?? null },
    signals: blind ? [] : row.signals,
    looking: row.looking.filter(({ id }) => id !== actor.id).map(({ id, name }) => ({ id, name, you: false })),
    snoozedUntil: row.status === 'snoozed' ? (row.snoozedUntil?.toISOString() ?? null) : null,
    mayWake: row.status === 'snoozed' && mayWake(row, actor),
    holder: holderId ? { id: holderId, name: row.holderName ?? '', you: holderId === actor.id } : null,
    ahead: holderId !== null && row.claimKind === 'ahead',
    assignee: row.assigneeId
      ? { id: row.assigneeId, name: row.assigneeName ?? '', you: row.assigneeId === actor.id }
      : null,
    claimExpiresAt: holderId ? (row.claimExpiresAt?.toISOString() ?? null) : null,
  }
}

/** A list is blind to what a first finding would have to come before, and stays so after it: a row shows no findings. */
const isBlindInQueue = (row: CaseRecord, actor: StaffActor, { review }: Policy, now: Date): boolean =>
  isBlind(row, actor, actor.role !== 'reviewer', now, review)

const KEY_COUNTS = { livelihood: 3, waiting: 2, driver: 2, region: 3 } as const

function readCursor({ cursor, sort }: QueueQuery): { keys: string[]; backwards: boolean } | null {
  const at = openCursor(cursor ?? '')
  return at?.sort === sort && at.keys.length === KEY_COUNTS[sort] ? at : null
}

/** The figures above the queue, the lanes with the age of their oldest case, and what would be claimed next. */
export async function queueOverview(actor: Actor, at?: Date): Promise<Result<QueueOverview, 'forbidden'>> {
  const now = at ?? new Date()
  const refusal = forbidden(actor, 'queue.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const today = new Date(now)
  today.setUTCHours(0, 0, 0, 0)
  const policy = await policyAt(now)
  const lanes = visibleLanes(actor)
  const [{ lanes: counts, regions }, figures, next] = await Promise.all([
    waitingFor(actor.id, lanes, at),
    findTodayFigures(actor.id, today, now),
    may(actor, 'case.work') ? findNextOf(actor.id, lanesOf(actor), now) : null,
  ])
  const { blind } = readerOf(actor, policy)
  const blocked = counts.map((c) => c.blocked).filter((at) => at !== null)
  return ok({
    blind,
    lanes: laneFigures(actor, counts, blind),
    openCases: sumOf(counts),
    longestBlockedSince: !blind && blocked.length > 0 ? new Date(Math.min(...blocked.map(Number))).toISOString() : null,
    firstDecisionP95Ms: blind ? null : figures.p95Ms,
    firstDecisionTargetMs: policy.firstDecisionTargetMs,
    reviewingNow: figures.reviewing,
    decidedByYouToday: figures.decided,
    next: next && nextOf(next, actor, policy, now),
    regions,
  })
}

/** What "next case" would give somebody: also the golden case that they gave back, in its turn. */
async function findNextOf(userId: string, lanes: readonly Lane[], now: Date): ReturnType<typeof findNextRow> {
  const next = await findNextRow(userId, lanes, now)
  const own = await findOwnBefore(next, userId, lanes, now)
  return own ? await findShownRow(own.id) : next
}

function nextOf(
  row: CaseRecord & { ref: string },
  actor: StaffActor,
  policy: Policy,
  now: Date,
): NonNullable<QueueOverview['next']> {
  const blockedSince = isBlindInQueue(row, actor, policy, now) ? null : (row.blockedSince?.toISOString() ?? null)
  return { id: row.id, ref: row.ref, blockedSince, waitingSince: row.laneSince.toISOString() }
}
