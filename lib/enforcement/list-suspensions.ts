import 'server-only'
import { forbidden, may } from '@/lib/access'
import { markOutcomesTold } from '@/lib/audit'
import { type BlindReader, blindReader, findHeardCases } from '@/lib/review'
import { findSharingHeardBy } from '@/lib/sharing'
import {
  type Actor,
  type LadderStep,
  ok,
  type ReasonCode,
  type Result,
  refuse,
  type StaffActor,
} from '@/lib/vocabulary'
import type { DeskCounts, SuspensionRow, SuspensionsPage } from './desk-view'
import { countDesk, countToDecide, findListed, type ListedSuspension, type ListPlace } from './list-records'
import { type DeskQuery, deskQuery } from './view'

/**
 * One page of the desk: what waits for a second person first, then what is in force by its clock, then what has ended.
 * The state of each is that of this instant; drivers to whom the reader is blind are left out. That the reader is told how
 * the cases ended is kept (`tellSuspensions`). Refuses `forbidden`.
 */
export async function listSuspensions(
  actor: Actor,
  asked: Partial<DeskQuery>,
  now = new Date(),
): Promise<Result<SuspensionsPage, 'forbidden'>> {
  const refusal = forbidden(actor, 'suspension.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const query = deskQuery.parse(asked)
  const place = query.cursor ? readPlace(query.cursor) : null
  const reader = await blindReader(actor, now)
  const [found, counts, heardCases] = await Promise.all([
    findListed(query, place, reader, now),
    readCounts(actor, reader, now),
    findHeardCases(actor.id),
  ])
  const sharing = found.flatMap((row) => row.sharingCaseId ?? [])
  const heard = new Set([...heardCases, ...(await findSharingHeardBy(actor.id, sharing))])
  const more = found.length > query.limit
  const rows = found.slice(0, query.limit)
  if (place?.backwards) rows.reverse()
  await tellSuspensions(
    actor,
    rows.filter((row) => !heard.has(row.caseId ?? '')),
  )
  const [hasNext, hasPrevious] = place?.backwards ? [true, more] : [more, place !== null]
  const edge = (row: ListedSuspension | undefined, there: boolean, backwards: boolean) =>
    row && there ? writePlace({ rank: row.rank, place: row.place, id: row.id, backwards }) : null
  return ok({
    rows: rows.map((row) => toRow(row, now, heard.has(row.caseId ?? row.sharingCaseId ?? ''))),
    nextCursor: edge(rows.at(-1), hasNext, false),
    previousCursor: edge(rows[0], hasPrevious, true),
    counts,
  })
}

/**
 * Keeps that a reader who works cases is told of these suspensions, and so how the cases ended that they rest on: they
 * are never shown one as a golden pair.
 */
export async function tellSuspensions(reader: StaffActor, rows: readonly { caseId: string | null }[]): Promise<void> {
  const ids = rows.flatMap((row) => row.caseId ?? [])
  if (ids.length > 0 && may(reader, 'case.work')) await markOutcomesTold(reader.id, ids)
}

async function readCounts(actor: Actor, reader: BlindReader, now: Date): Promise<DeskCounts> {
  const { mine, nextLapse, ...counts } = await countDesk(reader, now)
  return {
    ...counts,
    mine: may(actor, 'suspension.decide') ? mine : 0,
    nextLapse: nextLapse?.toISOString() ?? null,
  }
}

/** What waits for this person: proposals they may decide; undefined for roles that decide nothing. */
export async function countAwaiting(actor: StaffActor, now = new Date()): Promise<number | undefined> {
  if (!may(actor, 'suspension.decide')) return undefined
  return await countToDecide(await blindReader(actor, now), now)
}

/** @param blind the reader hears an appeal against it and has no finding of their own yet: no reasons */
export function toRow(row: Omit<ListedSuspension, 'rank' | 'place'>, now: Date, blind = false): SuspensionRow {
  return {
    id: row.id,
    number: `S-${row.number}`,
    driver: { ref: row.ref, name: row.name },
    decisionId: row.decisionId,
    basis: row.caseId ? 'rejection' : 'sharing',
    reasons: blind ? [] : (row.reasons as ReasonCode[]),
    blind,
    step: row.step as LadderStep,
    days: row.days,
    state: row.state,
    proposedAt: row.proposedAt.toISOString(),
    approveBy: row.approveBy.toISOString(),
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    reviewAt: row.reviewAt?.toISOString() ?? null,
    reviewDue: row.state === 'active' && row.reviewAt !== null && row.reviewAt <= now,
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}

const writePlace = ({ rank, place, id, backwards }: ListPlace): string =>
  Buffer.from(`${rank} ${place} ${id} ${backwards ? 'b' : 'f'}`).toString('base64url')

/** The place a cursor names; one that names none is the first page. */
function readPlace(cursor: string): ListPlace | null {
  const found = Buffer.from(cursor, 'base64url')
    .toString()
    .match(/^([0-3]) (-?\d{1,16}(?:\.\d{1,6})?) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([bf])$/)
  return found
    ? { rank: Number(found[1]), place: Number(found[2]), id: found[3] as string, backwards: found[4] === 'b' }
    : null
}
