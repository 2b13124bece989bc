import { database, Prisma, queryDirectly, type Tx } from '@/lib/database'
import { CLAIM } from '@/lib/policy'
import type { Lane } from '@/lib/vocabulary'
import { type CaseRecord, findCase } from '../records'

/** A golden case that was given back waits no longer than this, ms. */
const WAITS_AT_MOST_MS = 24 * 3_600_000
const AT_ONCE = 200
const PASSED_BY = Prisma.raw(`interval '${CLAIM.assignedMs} milliseconds'`)

/**
 * Golden cases that were given back and are over: somebody else has decided a case of the lane that they claimed since
 * (they would have taken this one, which stands as high), or it has waited long enough. One that its person asked
 * somebody to take is passed by for everybody else for a while.
 */
export async function findGoldenToEnd(now: Date): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select c.id::text from review_case c join golden_showing g on g.case_id = c.id
    where c.kind = 'golden' and c.status = 'open' and c.assigned_to_id is not null
      and (c.assigned_at <= ${new Date(now.getTime() - WAITS_AT_MOST_MS)} or exists (
        select 1 from finding f where f.settled_at > c.assigned_at and f.claimed_at > c.assigned_at
          and f.lane = c.lane and f.user_id <> c.assigned_to_id and (g.given_at is null
            or f.claimed_at > g.given_at + ${PASSED_BY} or (f.claimed_at > g.given_at and f.user_id = g.given_to_id))))
    limit ${AT_ONCE}`
  return rows.map(({ id }) => id)
}

const givenTo = (who: Prisma.Sql, now: Date) => Prisma.sql`exists (select 1 from golden_showing g where g.case_id = c.id
  and g.given_to_id ${who} and g.given_at > ${now}::timestamptz - ${PASSED_BY})`

/** Nothing that this person asked somebody else to take a short while ago. */
const waits = (userId: string, lanes: readonly Lane[], now: Date) => Prisma.sql`c.kind = 'golden'
  and c.assigned_to_id = ${userId}::uuid and c.lane in (${Prisma.join([...lanes])})
  and (c.status = 'open' or (c.status = 'snoozed' and c.snoozed_until <= ${now}::timestamptz))
  and not ${givenTo(Prisma.sql`<> ${userId}::uuid`, now)}`

const first = (userId: string, lanes: readonly Lane[], now: Date) => Prisma.sql`
  select c.id::text, g.given_to_id is not distinct from ${userId}::uuid as asked
  from review_case c join golden_showing g on g.case_id = c.id
  where ${waits(userId, lanes, now)} order by asked desc, c.lane_since, c.id limit 1`

/** `asked`: they gave it to themselves. */
type Own = { id: string; asked: boolean }

/** A place in the order of livelihood. */
type Place = Pick<CaseRecord, 'id' | 'blockedSince' | 'laneSince' | 'assignedToId'>

/**
 * The golden case that somebody gave back, where it comes before the one that "next case" would give them: nobody is
 * blocked by it, and one that they gave to themselves comes first. Null: none does.
 */
export async function findOwnBefore(
  next: Place | null,
  userId: string,
  lanes: readonly Lane[],
  now: Date,
  tx?: Tx,
): Promise<CaseRecord | null> {
  if (next?.assignedToId === userId) return null
  const sql = first(userId, lanes, now)
  const [found] = tx ? await tx.$queryRaw<Own[]>(sql) : await queryDirectly<Own>(sql)
  if (!found || (next && next.blockedSince !== null && !found.asked)) return null
  const row = await findCase(found.id, tx)
  return row && (!next || found.asked || isBefore(row, next)) ? row : null
}

const isBefore = (one: Place, other: Place): boolean =>
  one.laneSince < other.laneSince || (+one.laneSince === +other.laneSince && one.id < other.id)

/** The newest golden case of a driver that somebody was shown and that is not over since before an instant; no practice. */
export async function findUntoldOf(
  userId: string,
  driverId: string,
  since: Date,
): Promise<{ caseId: string; pairId: string } | undefined> {
  const [found] = await database().$queryRaw<{ caseId: string; pairId: string }[]>`
    select s.case_id::text as "caseId", s.pair_id::text as "pairId"
    from golden_pair p join golden_showing s on s.pair_id = p.id and s.user_id = ${userId}::uuid and not s.practice
    join review_case c on c.id = s.case_id
    where p.driver_id = ${driverId}::uuid and p.retired_at is null and (c.closed_at is null or c.closed_at >= ${since})
    order by s.shown_at desc limit 1`
  return found
}
