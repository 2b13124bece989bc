import 'server-only'
import { database, Prisma } from '@/lib/database'
import { isFoundBy } from '@/lib/drivers'
import { type BlindReader, keptFrom } from '@/lib/review'
import type { SharingStatus } from '@/lib/vocabulary'

export type SharingCaseFacts = {
  id: string
  number: number
  status: SharingStatus
  accounts: number
  openedAt: Date
  /** This account was named by its confirmation. */
  confirmed: boolean
}

/** The sharing cases that an account is in, open ones first, then the newest. */
export const findSharingCasesOf = (driverId: string, limit: number): Promise<SharingCaseFacts[]> =>
  database().$queryRaw<SharingCaseFacts[]>`
    select c.id::text, c.number, c.status, c.accounts, c.opened_at as "openedAt", m.confirmed_at is not null as confirmed
    from sharing_member m join sharing_case c on c.id = m.case_id
    where m.driver_id = ${driverId}::uuid and m.left_at is null and c.status <> 'merged'
    order by (m.open_driver_id is not null) desc, c.opened_at desc, c.id limit ${limit}`

export type FoundSharingCase = {
  id: string
  number: number
  status: SharingStatus
  accounts: number
  names: string[]
  claimedById: string | null
  claimExpiresAt: Date | null
}

/**
 * Sharing cases by number, or by an account's name or reference; open ones first. One that an account is in to which the
 * reader is blind is not found: that it is there tells what they must not know yet.
 */
export function findSharingByText(
  text: string,
  reader: BlindReader,
  now: Date,
  limit: number,
): Promise<FoundSharingCase[]> {
  const number = /^(?:sh)?-?(\d{1,9})$/i.exec(text)?.[1]
  const byNumber = number
    ? Prisma.sql`select id from sharing_case where number::text like ${`${number}%`} union`
    : Prisma.empty
  return database().$queryRaw<FoundSharingCase[]>`
    select c.id::text, c.number, c.status, c.accounts, c.claimed_by_id::text as "claimedById",
      c.claim_expires_at as "claimExpiresAt",
      array(select d.name from sharing_member m join driver d on d.id = m.driver_id
        where m.case_id = c.id and m.left_at is null
        order by ${isFoundBy(text)} desc, m.joined_at, m.driver_id limit 2) as names
    from sharing_case c
    where c.status <> 'merged' and c.id in (${byNumber}
        select m.case_id from driver d join sharing_member m on m.driver_id = d.id and m.left_at is null
        where ${isFoundBy(text)})
      and not exists (select 1 from sharing_member m join driver d on d.id = m.driver_id
        where m.case_id = c.id and m.left_at is null and ${keptFrom(reader, now)})
    order by (c.number = ${Number(number ?? 0)}) desc, (c.status in ('suspected', 'corroborated')) desc, c.weight desc, c.id
    limit ${limit}`
}
