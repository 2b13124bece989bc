import 'server-only'
import { findNames, forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { blindReader } from '@/lib/review'
import { type Actor, ok, type Result, refuse, type SharingSignalName } from '@/lib/vocabulary'
import { backfillProgress } from './backfill'
import { findBaseRates } from './backfill-records'
import { findSharingHeardBy } from './hearing-records'
import {
  countSharing,
  findListedCases,
  findSharingRegions,
  hasOnBench,
  type ListedCase,
  type ListPlace,
} from './list-records'
import { type BaseRate, type SharingPage, type SharingQuery, type SharingRow, sharingQuery } from './view'

/**
 * One page of sharing cases, what speaks most for sharing first, with how far the run over history is and how common
 * each signal is. Without those that have an account whose check waits on the reader's bench (`openSharing`); the
 * page says that there may be such, whenever anything lies there, so that it tells of none; nor those that have one whose
 * golden case the reader has not been told of. Refuses `forbidden`.
 */
export async function listSharing(
  actor: Actor,
  asked: Partial<SharingQuery>,
  now = new Date(),
): Promise<Result<SharingPage, 'forbidden'>> {
  const refusal = forbidden(actor, 'sharing.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const query = sharingQuery.parse(asked)
  const place = query.cursor ? readPlace(query.cursor) : null
  const reader = await blindReader(actor, now)
  const [found, counts, isOnBench, regions, backfill, baseRates] = await Promise.all([
    findListedCases(query, place, reader, now),
    countSharing(reader, now),
    hasOnBench(reader, now),
    findSharingRegions(),
    backfillProgress(),
    readBaseRates(),
  ])
  const more = found.length > query.limit
  const rows = found.slice(0, query.limit)
  if (place?.backwards) rows.reverse()
  const [hasNext, hasPrevious] = place?.backwards ? [true, more] : [more, place !== null]
  const edge = (row: ListedCase | undefined, there: boolean, backwards: boolean) =>
    row && there ? writePlace({ weight: row.weight, id: row.id, backwards }) : null
  return ok({
    rows: await toRows(rows, actor, now),
    nextCursor: edge(rows.at(-1), hasNext, false),
    previousCursor: edge(rows[0], hasPrevious, true),
    counts,
    isOnBench,
    regions,
    backfill,
    baseRates,
  })
}

async function toRows(rows: ListedCase[], actor: Actor, now: Date): Promise<SharingRow[]> {
  const heard = await findSharingHeardBy(
    actor.id,
    rows.map((row) => row.id),
  )
  const holderOf = (row: ListedCase) => (row.claimExpiresAt && row.claimExpiresAt > now ? row.claimedById : null)
  const people = rows.flatMap((row) => [holderOf(row), row.proposedById]).filter((id) => id !== null)
  const names = await findNames([...new Set(people)])
  const person = (id: string | null) => (id ? { name: names.get(id) ?? '', you: id === actor.id } : null)
  return rows.map((row) => ({
    id: row.id,
    number: `SH-${row.number}`,
    status: row.status,
    region: row.region,
    accounts: row.accounts,
    accountCount: row.accountCount,
    kinds: row.kinds,
    core: row.core,
    openedAt: row.openedAt.toISOString(),
    evidenceAt: row.evidenceAt.toISOString(),
    holder: person(holderOf(row)),
    proposedBy: heard.has(row.id) ? null : person(row.proposedById),
  }))
}

export const readBaseRates = async (): Promise<BaseRate[]> =>
  (await findBaseRates()).map((row) => ({ ...row, signal: row.signal as SharingSignalName }))

const writePlace = ({ weight, id, backwards }: ListPlace): string =>
  Buffer.from(`${weight} ${id} ${backwards ? 'b' : 'f'}`).toString('base64url')

/** The place a cursor names; one that names none is the first page. */
function readPlace(cursor: string): ListPlace | null {
  const found = Buffer.from(cursor, 'base64url')
    .toString()
    .match(/^(\d{1,6}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([bf])$/)
  return found ? { weight: Number(found[1]), id: found[2] as string, backwards: found[3] === 'b' } : null
}

const BATCH = 100

/**
 * The same list to be taken along, in batches that are read as they are taken; written to the audit log first. Refuses
 * `forbidden`.
 */
export async function exportSharing(
  actor: Actor,
  query: Omit<Partial<SharingQuery>, 'cursor' | 'limit'>,
): Promise<Result<AsyncIterable<SharingRow[]>, 'forbidden'>> {
  const first = await listSharing(actor, { ...query, limit: BATCH })
  if (!first.ok) return first
  const subject = { kind: 'export', id: 'sharing' }
  await transaction((tx) => record(tx, { type: 'export.read', actor, subject, data: { tab: query.tab ?? 'open' } }))
  return ok(batches(first.value))

  async function* batches({ rows, nextCursor }: SharingPage) {
    yield rows
    for (let cursor = nextCursor; cursor !== null; ) {
      const page = await listSharing(actor, { ...query, limit: BATCH, cursor })
      if (!page.ok) throw new Error(`The list ended early: ${page.code}.`)
      yield page.value.rows
      cursor = page.value.nextCursor
    }
  }
}
