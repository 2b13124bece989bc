import 'server-only'
import { database, Prisma } from '@/lib/database'
import { UNDECIDED } from '@/lib/vocabulary'
import { startOfDay } from './queue/today'

/** `blindFirst`: as the policy has it (review). */
export type BlindReader = { id: string; role: string; blindFirst: boolean }

const DRIVER = Prisma.sql`d.id`

/**
 * Whether a reader must not be told what became of a driver's checks, as a condition for lists: the rule of the driver's
 * page (`isBlindToDriver`). @param driver the id of the driver in the list's own statement
 */
export function blindTo(reader: BlindReader, now: Date, driver = DRIVER): Prisma.Sql {
  const onBench = blindOnBench(reader, now, driver)
  return reader.role === 'reviewer'
    ? Prisma.sql`(exists (select 1 from review_case c where c.driver_id = ${driver}
        and c.status in (${Prisma.join([...UNDECIDED])}) and ${notPartOf(reader)}) or ${onBench} or ${gaveBack(reader, driver)})`
    : onBench
}

/**
 * Whether a check of this driver lies on the reader's bench and waits for a finding that must be theirs alone, or has got
 * one that they can still revise. It is the rule of lists that are a reader's own work, where `blindTo` would leave
 * nothing to do.
 */
export function blindOnBench(reader: BlindReader, now: Date, driver = DRIVER): Prisma.Sql {
  if (reader.role !== 'reviewer' && reader.role !== 'lead') return Prisma.sql`false`
  const held = Prisma.sql`c.status = 'claimed' and c.claimed_by_id = ${reader.id}::uuid and c.claim_expires_at > ${now}`
  return Prisma.sql`(exists (select 1 from review_case c
      where c.driver_id = ${driver} and ${held} and ${notPartOf(reader)}
        and (c.lane = 'second_review' or (${reader.blindFirst} and not exists (select 1 from first_finding b
          where b.case_id = c.id and b.lane = c.lane and b.user_id = ${reader.id}::uuid))))
    or exists (select 1 from review_case c join finding f on f.case_id = c.id and f.lane = c.lane
      where c.driver_id = ${driver} and c.status = 'pending' and c.lane = 'second_review'
        and f.user_id = ${reader.id}::uuid and f.undone_at is null)
    or exists (select 1 from review_case c join golden_pair p on p.id = c.driver_id
      where c.kind = 'golden' and p.driver_id = ${driver} and ${held}))`
}

/** A golden case of the driver that the reader gave back is open to them as any other is. */
const gaveBack = (reader: BlindReader, driver: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`exists (select 1 from golden_pair p join review_case c on c.driver_id = p.id and c.kind = 'golden'
    where p.driver_id = ${driver} and c.assigned_to_id = ${reader.id}::uuid and c.status in ('open', 'snoozed'))`

/**
 * Whether the reader was shown a golden case of this driver and has not been told of it (`untoldDrivers`). What became of
 * the driver since the date of the case would tell what it is, so lists that are not moved to that date leave the driver
 * out until the end of the day on which the case is over. The drivers are found once for a list, not for each row.
 */
export function untoldTo(reader: BlindReader, now: Date, driver = DRIVER): Prisma.Sql {
  if (reader.role !== 'reviewer' && reader.role !== 'lead') return Prisma.sql`false`
  return Prisma.sql`${driver} in (select p.driver_id from golden_showing s join golden_pair p on p.id = s.pair_id
    join review_case g on g.id = s.case_id
    where s.user_id = ${reader.id}::uuid and not s.practice and p.retired_at is null
      and (g.closed_at is null or g.closed_at >= ${startOfDay(now)}))`
}

/** Whether a list that is as of now leaves a driver out for a reader: `blindTo`, or `untoldTo`. */
export const keptFrom = (reader: BlindReader, now: Date, driver = DRIVER): Prisma.Sql =>
  Prisma.sql`(${blindTo(reader, now, driver)} or ${untoldTo(reader, now, driver)})`

const notPartOf = (reader: BlindReader): Prisma.Sql => Prisma.sql`not (${reader.id}::uuid = any(c.part_ids))`

/** `blindTo` of one driver. */
export const isBlindTo = (reader: BlindReader, driverId: string, now: Date): Promise<boolean> =>
  isTrueOf(driverId, blindTo(reader, now))

/** `keptFrom` of one driver. */
export const isKeptFrom = (reader: BlindReader, driverId: string, now: Date): Promise<boolean> =>
  isTrueOf(driverId, keptFrom(reader, now))

async function isTrueOf(driverId: string, condition: Prisma.Sql): Promise<boolean> {
  const [row] = await database().$queryRaw<{ holds: boolean }[]>`
    select ${condition} as holds from driver d where d.id = ${driverId}::uuid`
  return row?.holds ?? false
}
