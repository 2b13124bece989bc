import 'server-only'
import { database, Prisma } from '@/lib/database'
import { isFoundBy } from '@/lib/drivers'
import { type BlindReader, blindOnBench, untoldTo } from '@/lib/review'
import type { EvidenceKind, SharingStatus } from '@/lib/vocabulary'
import type { SharingQuery } from './view'

export type ListedCase = {
  id: string
  number: number
  status: SharingStatus
  region: string | null
  weight: number
  kinds: EvidenceKind[]
  core: number
  accountCount: number
  openedAt: Date
  evidenceAt: Date
  claimedById: string | null
  claimExpiresAt: Date | null
  proposedById: string | null
  accounts: { ref: string; name: string }[]
}

export type ListPlace = { weight: number; id: string; backwards: boolean }

const STATUSES: Record<SharingQuery['tab'], readonly SharingStatus[]> = {
  open: ['suspected', 'corroborated'],
  watched: ['watched'],
  confirmed: ['confirmed', 'overturned'],
  dismissed: ['dismissed'],
  all: ['suspected', 'corroborated', 'watched', 'confirmed', 'overturned', 'dismissed'],
}

/**
 * The case has an account whose check lies on the reader's bench, undecided, or lay there as a golden case that they have
 * not been told of: until then it would tell what they must not know. A case that they hold stays open to them after the
 * bench.
 */
const tellsTooMuch = (
  reader: BlindReader,
  now: Date,
): Prisma.Sql => Prisma.sql`(${hasAccount(blindOnBench(reader, now))}
  or ((c.claimed_by_id is distinct from ${reader.id}::uuid or c.claim_expires_at <= ${now})
    and ${hasAccount(untoldTo(reader, now))}))`

const hasAccount = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`exists (select 1 from sharing_member m
  join driver d on d.id = m.driver_id where m.case_id = c.id and m.left_at is null and ${which})`

/** The heaviest first; one row more than asked for tells that there is another page. */
export function findListedCases(
  query: SharingQuery,
  place: ListPlace | null,
  reader: BlindReader,
  now: Date,
): Promise<ListedCase[]> {
  const { tab, kind, region, search, limit } = query
  const backwards = place?.backwards ?? false
  const after = place
    ? backwards
      ? Prisma.sql`and (c.weight, c.id) > (${place.weight}, ${place.id}::uuid)`
      : Prisma.sql`and (c.weight, c.id) < (${place.weight}, ${place.id}::uuid)`
    : Prisma.empty
  const order = backwards ? Prisma.sql`c.weight, c.id` : Prisma.sql`c.weight desc, c.id desc`
  const number = search?.match(/^SH-(\d{1,9})$/i)?.[1]
  return database().$queryRaw<ListedCase[]>`
    select c.id::text, c.number, c.status, c.region, c.weight, c.kinds, c.core, c.accounts as "accountCount",
      c.opened_at as "openedAt", c.evidence_at as "evidenceAt", c.claimed_by_id::text as "claimedById",
      c.claim_expires_at as "claimExpiresAt", c.proposed_by_id::text as "proposedById",
      coalesce((select jsonb_agg(jsonb_build_object('ref', named.ref, 'name', named.name)) from (
        select d.ref, d.name from sharing_member m join driver d on d.id = m.driver_id
        where m.case_id = c.id and m.left_at is null order by m.joined_at, m.driver_id limit 3) named), '[]') as accounts
    from sharing_case c
    where c.status = any(${[...STATUSES[tab]]}) ${kind ? Prisma.sql`and ${kind} = any(c.kinds)` : Prisma.empty}
      ${region ? Prisma.sql`and c.region = ${region}` : Prisma.empty}
      ${
        search
          ? Prisma.sql`and (c.number = ${Number(number ?? -1)} or exists (
              select 1 from sharing_member m join driver d on d.id = m.driver_id
              where m.case_id = c.id and ${isFoundBy(search)}))`
          : Prisma.empty
      }
      ${after} and not ${tellsTooMuch(reader, now)}
    order by ${order} limit ${limit + 1}`
}

/** Whether a reader may not open a case now, and whether that is because of a check on their bench. */
export async function isKeptFrom(
  reader: BlindReader,
  caseId: string,
  now: Date,
): Promise<{ kept: boolean; onBench: boolean }> {
  const [row] = await database().$queryRaw<{ kept: boolean; onBench: boolean }[]>`
    select ${tellsTooMuch(reader, now)} as kept, ${hasAccount(blindOnBench(reader, now))} as "onBench"
    from sharing_case c where c.id = ${caseId}::uuid`
  return row ?? { kept: false, onBench: false }
}

type SharingCounts = { open: number; watched: number; proposed: number }

/** @param but the cases that a reader may not be told of now */
async function countWhere(but: Prisma.Sql): Promise<SharingCounts> {
  const [row] = await database().$queryRaw<SharingCounts[]>`
    select (count(*) filter (where c.status in ('suspected', 'corroborated')))::int as open,
      (count(*) filter (where c.status = 'watched'))::int as watched,
      (count(*) filter (where c.proposed_by_id is not null and c.status in ('suspected', 'corroborated')))::int as proposed
    from sharing_case c where c.status in ('suspected', 'corroborated', 'watched') ${but}`
  return row ?? { open: 0, watched: 0, proposed: 0 }
}

/** Whether a case of the queue lies on the reader's bench, so that sharing cases may be kept from them. */
export async function hasOnBench(reader: BlindReader, now: Date): Promise<boolean> {
  const [row] = await database().$queryRaw<{ has: boolean }[]>`select exists (select 1 from review_case c
    where c.status = 'claimed' and c.claimed_by_id = ${reader.id}::uuid and c.claim_expires_at > ${now}) as has`
  return row?.has ?? false
}

/** What the list shows a reader: without what is kept from them, where anything may be. */
export async function countSharing(reader: BlindReader, now: Date): Promise<SharingCounts> {
  const [row] = await database().$queryRaw<{ some: boolean }[]>`select exists (select 1 from driver d
    where d.id in (select p.driver_id from golden_showing s join golden_pair p on p.id = s.pair_id
      where s.user_id = ${reader.id}::uuid) and ${untoldTo(reader, now)}) as some`
  const isKept = row?.some || (await hasOnBench(reader, now))
  return await countWhere(isKept ? Prisma.sql`and not ${tellsTooMuch(reader, now)}` : Prisma.empty)
}

export async function findSharingRegions(): Promise<string[]> {
  const rows = await database().$queryRaw<{ region: string }[]>`
    select distinct region from sharing_case where region is not null order by region limit 100`
  return rows.map((row) => row.region)
}
