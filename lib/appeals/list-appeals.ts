import 'server-only'
import { findNames, forbidden, may } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type AppealsRule, policyAt } from '@/lib/policy'
import { blindReader } from '@/lib/review'
import {
  type Actor,
  type AppealKind,
  type AppealStatus,
  ok,
  type Result,
  refuse,
  type StaffActor,
} from '@/lib/vocabulary'
import { clockOf, mayHear } from './hearing-rules'
import { countAppeals, findListedAppeals, type ListedAppeal, type ListPlace } from './list-records'
import { countHearable } from './parts-records'
import { countLooks, findLooks } from './reversal-records'
import { appealStatistics } from './statistics'
import { toLook } from './undone-words'
import { type AppealQuery, type AppealRow, type AppealsPage, appealQuery } from './view'

const HOUR_MS = 3_600_000
const LOOKS_AT_MOST = 100

/**
 * One page of appeals with their clocks: open ones by what is due first, decided ones newest first; what is left for a look
 * after reversals; and how appeals went. A row tells nothing of what was found first; nobody finds anything of a driver to
 * whom they are blind, but for what they hear. Refuses `forbidden`.
 */
export async function listAppeals(
  actor: Actor,
  asked: Partial<AppealQuery>,
  now = new Date(),
): Promise<Result<AppealsPage, 'forbidden'>> {
  const refusal = forbidden(actor, 'appeal.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const query = appealQuery.parse(asked)
  const rule = (await policyAt(now)).appeals
  const place = query.cursor ? readPlace(query.cursor) : null
  const reader = await blindReader(actor, now)
  const [found, counts, look, looks, statistics] = await Promise.all([
    query.tab === 'look' ? [] : findListedAppeals(query, reader, place, now),
    countAppeals(reader, now),
    countLooks(reader, now),
    query.tab === 'look' ? findLooks(reader, LOOKS_AT_MOST, now) : [],
    appealStatistics(now),
  ])
  const more = found.length > query.limit
  const rows = found.slice(0, query.limit)
  if (place?.backwards) rows.reverse()
  const [hasNext, hasPrevious] = place?.backwards ? [true, more] : [more, place !== null]
  const edge = (row: ListedAppeal | undefined, there: boolean, backwards: boolean) =>
    row && there ? writePlace({ at: row.decidedAt ?? row.dueAt, id: row.id, backwards }) : null
  return ok({
    rows: toRows(rows, actor, { now, rule, names: await namesIn(rows) }),
    looks: looks.map(toLook),
    nextCursor: edge(rows.at(-1), hasNext, false),
    previousCursor: edge(rows[0], hasPrevious, true),
    counts: { ...counts, look },
    statistics,
    decideWithinHours: rule.decideWithinMs / HOUR_MS,
  })
}

const who = (row: ListedAppeal): string | null => row.decidedById ?? row.hearerId
const namesIn = (rows: ListedAppeal[]) => findNames([...new Set(rows.map(who).filter((id) => id !== null))])

type Told = { now: Date; rule: AppealsRule; names: Map<string, string> }

const toRows = (rows: ListedAppeal[], actor: StaffActor, { now, rule, names }: Told): AppealRow[] =>
  rows.map((row) => {
    const id = who(row)
    return {
      id: row.id,
      number: `AP-${row.number}`,
      driver: { ref: row.ref, name: row.name },
      kind: row.kind as AppealKind,
      status: statusAt(row, row.waits),
      clock: clockOf(row, now, rule),
      late: row.late,
      filedAt: row.filedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      hearer: id ? { name: names.get(id) ?? '', you: id === actor.id } : null,
      hasPhoto: row.hasPhoto,
      mayHear: row.decidedAt ? { ok: false, why: null } : mayHear(row, row.parts, actor),
    }
  })

/** An appeal waits only as long as a new selfie may still come. */
export const statusAt = (row: { status: string }, waits: boolean): AppealStatus =>
  row.status === 'waiting' && !waits ? 'assigned' : (row.status as AppealStatus)

const writePlace = ({ at, id, backwards }: ListPlace): string =>
  Buffer.from(`${at.getTime()} ${id} ${backwards ? 'b' : 'f'}`).toString('base64url')

/** The place a cursor names; one that names none is the first page. */
function readPlace(cursor: string): ListPlace | null {
  const found = Buffer.from(cursor, 'base64url')
    .toString()
    .match(/^(\d{1,14}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([bf])$/)
  return found ? { at: new Date(Number(found[1])), id: found[2] as string, backwards: found[3] === 'b' } : null
}

const BATCH = 100

/** The same list to be taken along, in batches read as they are taken; written to the audit log first. Refuses `forbidden`. */
export async function exportAppeals(
  actor: Actor,
  query: Omit<Partial<AppealQuery>, 'cursor' | 'limit'>,
): Promise<Result<AsyncIterable<AppealRow[]>, 'forbidden'>> {
  const first = await listAppeals(actor, { ...query, limit: BATCH })
  if (!first.ok) return first
  const subject = { kind: 'export', id: 'appeals' }
  await transaction((tx) => record(tx, { type: 'export.read', actor, subject, data: { tab: query.tab ?? 'open' } }))
  return ok(batches(first.value))

  async function* batches({ rows, nextCursor }: AppealsPage) {
    yield rows
    for (let cursor = nextCursor; cursor !== null; ) {
      const page = await listAppeals(actor, { ...query, limit: BATCH, cursor })
      if (!page.ok) throw new Error(`The list ended early: ${page.code}.`)
      yield page.value.rows
      cursor = page.value.nextCursor
    }
  }
}

/** Open appeals that this lead hears or may hear; undefined for roles that hear none. */
export const countToHear = async (actor: StaffActor, now = new Date()): Promise<number | undefined> =>
  may(actor, 'appeal.hear') ? await countHearable(await blindReader(actor, now), now) : undefined
