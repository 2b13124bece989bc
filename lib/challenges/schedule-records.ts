import 'server-only'
import { database, Prisma, type Tx } from '@/lib/database'
import type { ChallengeRecord } from './records'

export type PlanRecord = Prisma.ChallengePlanGetPayload<object>
export type Planned = Pick<PlanRecord, 'driverId' | 'period' | 'wantedAt'>
export type Plannable = { id: string; timeZone: string; createdAt: Date }

/** When a driver was asked since an instant, newest first. */
export async function findNewestAsked(tx: Tx, driverId: string, since: Date, limit: number): Promise<Date[]> {
  const rows = await tx.challenge.findMany({
    where: { driverId, issuedAt: { gt: since }, followsId: null, followsCheckId: null, status: { not: 'cancelled' } },
    orderBy: { issuedAt: 'desc' },
    take: limit,
    select: { issuedAt: true },
  })
  return rows.map((row) => row.issuedAt)
}

/** A driver's place in the order of their making. */
export type Place = { createdAt: Date; driverId: string }

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** The place before every driver made at an instant. */
export const beginningOf = (createdAt: Date): Place => ({ createdAt, driverId: BEFORE_ALL })

/** Drivers made after a place, in their order. */
export const findUnplanned = async ({ createdAt, driverId }: Place, limit: number): Promise<Plannable[]> =>
  await database().$queryRaw<Plannable[]>`
    select id::text, time_zone as "timeZone", created_at as "createdAt" from driver
    where (created_at, id) > (${createdAt}::timestamptz, ${driverId}::uuid) and erased_at is null
    order by created_at, id limit ${limit}`

export const findProgress = async (): Promise<Place> =>
  (await database().challengePlanProgress.findUnique({ where: { id: 1 } })) ?? beginningOf(new Date(0))

/** Plans as the rows of a statement: one for a whole batch costs what a few rows would one by one. */
const rowsOf = (plans: readonly Planned[]) => Prisma.sql`unnest(${plans.map((plan) => plan.driverId)}::uuid[],
  ${plans.map((plan) => plan.period)}::int[], ${plans.map((plan) => plan.wantedAt)}::timestamptz[])
  as plan (driver_id, period, wanted_at)`

/** Adds plans for those who have none, and notes how far it went. */
export async function insertPlans(
  tx: Tx,
  plans: readonly Planned[],
  policyVersion: number,
  through: Place,
): Promise<void> {
  await tx.$executeRaw`insert into challenge_plan (driver_id, period, wanted_at, due_at, policy_version)
    select driver_id, period, wanted_at, wanted_at, ${policyVersion}::int from ${rowsOf(plans)} on conflict do nothing`
  await tx.challengePlanProgress.upsert({
    where: { id: 1 },
    create: { id: 1, ...through },
    update: through,
  })
}

/** Draws plans anew, under another version of the policy. */
export const redrawPlans = (tx: Tx, plans: readonly Planned[], policyVersion: number): Promise<number> =>
  tx.$executeRaw`update challenge_plan p set period = plan.period, wanted_at = plan.wanted_at, due_at = plan.wanted_at,
      policy_version = ${policyVersion}::int
    from ${rowsOf(plans)} where p.driver_id = plan.driver_id`

/** Drivers whose plan was made under another version of the policy. */
export async function findStalePlans(policyVersion: number, limit: number): Promise<Plannable[]> {
  return await database().$queryRaw<Plannable[]>`
    select d.id::text, d.time_zone as "timeZone", d.created_at as "createdAt" from (
      (select driver_id from challenge_plan where policy_version < ${policyVersion} limit ${limit})
      union all
      (select driver_id from challenge_plan where policy_version > ${policyVersion} limit ${limit})
    ) p join driver d on d.id = p.driver_id limit ${limit}`
}

export const updatePlan = (
  tx: Tx,
  driverId: string,
  data: Partial<Omit<PlanRecord, 'driverId'>>,
): Promise<PlanRecord> => tx.challengePlan.update({ where: { driverId }, data })

/** Of a driver who is no longer there. */
export const deletePlan = (tx: Tx, driverId: string): Promise<unknown> =>
  tx.challengePlan.deleteMany({ where: { driverId } })

/** Plans that are due, the longest first. */
export const findDuePlans = (now: Date, limit: number): Promise<{ driverId: string }[]> =>
  database().challengePlan.findMany({
    where: { dueAt: { lte: now } },
    orderBy: { dueAt: 'asc' },
    take: limit,
    select: { driverId: true },
  })

/** A driver's plan, in the transaction that holds the driver's lock. */
export const findPlan = (tx: Tx, driverId: string): Promise<PlanRecord | null> =>
  tx.challengePlan.findUnique({ where: { driverId } })

/** A driver's place in the order of shifts; `id` null: before everybody whose shift begins later than that instant. */
export type ShiftPlace = { at: Date; id: string | null }

/**
 * Drivers after a place whose shift begins by an instant and who were not asked before a shift since another, the first
 * ones first.
 */
export const findBeforeShift = ({ at, id }: ShiftPlace, until: Date, askedSince: Date, limit: number) =>
  database().$queryRaw<{ id: string; at: Date }[]>`
    select d.id::text, d.shift_starts_at as at from driver d
    where (d.shift_starts_at, d.id) > (${at}::timestamptz, ${id ?? AFTER_ALL}::uuid)
      and d.shift_starts_at <= ${until}::timestamptz
      and not exists (select 1 from challenge c where c.driver_id = d.id and c.reason = 'before_shift'
        and c.issued_at > ${askedSince}::timestamptz and c.status <> 'cancelled')
    order by d.shift_starts_at, d.id limit ${limit}`

export const wasAskedSince = async (tx: Tx, driverId: string, reason: string, since: Date): Promise<boolean> =>
  (await tx.challenge.findFirst({
    where: { driverId, reason, issuedAt: { gt: since }, status: { not: 'cancelled' } },
    select: { id: true },
  })) !== null

/** Open challenges whose deadline is near and whose driver is moving; those put off before are left out. */
export async function findEndingWhileMoving(
  now: Date,
  until: Date,
  reportedSince: Date,
  limit: number,
): Promise<ChallengeRecord[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select c.id::text from challenge c join driver d on d.id = c.driver_id
    where c.status in ('issued', 'opened') and c.expires_at > ${now}::timestamptz
      and c.expires_at <= ${until}::timestamptz and c.grace_at is null
      and d.activity_state = 'moving' and d.activity_at > ${reportedSince}::timestamptz
    limit ${limit}`
  return await database().challenge.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
}

/** Open challenges to remind of, whose driver is not moving: the deadline is within the time, and was not when they were issued. */
export async function findToRemind(
  now: Date,
  beforeMs: number,
  movingSince: Date,
  limit: number,
): Promise<ChallengeRecord[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select c.id::text from challenge c join driver d on d.id = c.driver_id
    where c.status in ('issued', 'opened') and c.reminded_at is null and c.expires_at > ${now}::timestamptz
      and c.expires_at <= ${new Date(now.getTime() + beforeMs)}::timestamptz
      and c.issued_at < c.expires_at - make_interval(secs => ${beforeMs / 1_000}::float8)
      and not (d.activity_state = 'moving' and coalesce(d.activity_at > ${movingSince}::timestamptz, false))
    order by c.expires_at limit ${limit}`
  return await database().challenge.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
}
