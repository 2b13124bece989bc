import { Prisma } from '@/lib/database'
import { CLAIM } from '@/lib/policy'
import type { Lane } from '@/lib/vocabulary'

/** Who asks for the next case, as expressions of SQL: values, or the numbers of values in a text made once. */
export type Terms = { userId: Prisma.Sql; lanes: readonly Lane[]; now: Prisma.Sql }

export const askedBy = (userId: string, lanes: readonly Lane[], now: Date): Terms => ({
  userId: Prisma.sql`${userId}::uuid`,
  lanes,
  now: Prisma.sql`${now}::timestamptz`,
})

const words = (lanes: readonly Lane[]) => Prisma.raw(lanes.map((lane) => `'${lane}'`).join(', '))

const before = (now: Prisma.Sql, ms: number) => Prisma.sql`${now} - ${Prisma.raw(`interval '${ms} milliseconds'`)}`

/** Not by its status: Postgres must have no other index to look through all that is claimed by, however few it thinks they are. */
const lapsed = (now: Prisma.Sql) =>
  Prisma.sql`(c.over_at <= ${now} and c.status not in ('open', 'pending', 'closed', 'cancelled'))`

/** Whether there may be such a case at all, by the first entry of the index alone; null where it is empty. */
const anyLapsed = (now: Prisma.Sql) =>
  Prisma.sql`(select c.over_at from review_case c where c.over_at is not null order by c.over_at limit 1) <= ${now}`

/** Whether every claim and every snooze still runs, so that what comes next is an open case. */
export const nothingLapsed = ({ now }: Terms) => Prisma.sql`(${anyLapsed(now)}) is not true`

/**
 * What "next case" may give a person at all: their lanes, and never where they took part. Every case that others are
 * claiming at the same moment is asked this before it is skipped, so it is few questions. The lanes stand in the text:
 * not knowing how many they are, Postgres would plan at every claim anew.
 */
const allowed = ({ userId, lanes }: Terms) =>
  Prisma.sql`c.kind <> 'golden' and c.lane in (${words(lanes)}) and not (${userId} = any(c.barred_ids))`

/** Nothing that was assigned to somebody a short while ago. */
const unassigned = ({ now }: Terms) =>
  Prisma.sql`(c.assigned_to_id is null or c.assigned_at <= ${before(now, CLAIM.assignedMs)})`

/** Drivers who can't work, then the longest wait; nulls are last. In plain columns, as `review_case_open` has them. */
const LIVELIHOOD = Prisma.sql`c.blocked_since, c.lane_since, c.id`

const RANKED = Prisma.sql`c.id, c.blocked_since, c.lane_since`

/**
 * The same order in the words of the index that serves these lanes and no other: `review_case_open` has the cases that
 * leads adjudicate as well, and the index of the queue those that are claimed, and each claim would go past all of them.
 */
const inOrder = (lanes: readonly Lane[]) =>
  lanes.includes('adjudication') ? LIVELIHOOD : Prisma.sql`(c.blocked_since is null), ${LIVELIHOOD}`

const best = (asked: Terms, where: Prisma.Sql, lock: Prisma.Sql, columns = RANKED) =>
  Prisma.sql`select ${columns} from review_case c
    where ${where} and ${allowed(asked)} order by ${inOrder(asked.lanes)} limit 1 ${lock}`

const isOpen = (asked: Terms) => Prisma.sql`c.status = 'open' and ${unassigned(asked)}`

/**
 * Where the best open case lies, its `ctid`, for the update of the same statement: one index is gone through less than
 * for its id. It finds nothing where the row was changed, and left open, in the moment between.
 */
export const nextOpenPlace = (asked: Terms, lock: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${best(asked, isOpen(asked), lock, Prisma.sql`c.ctid`)})`

const idOf = (row: Prisma.Sql) => Prisma.sql`(select c.id from (${row}) as c)`

/**
 * The id of the case that comes next for somebody whom none is assigned to, as an expression, null when nothing waits.
 * The best open case and the best lapsed one are found apart, each along its index, so that a claim costs the same
 * however many wait or are claimed; where nothing has lapsed, the open one alone.
 */
export function nextUnassigned(asked: Terms, lock = Prisma.empty): Prisma.Sql {
  const open = best(asked, isOpen(asked), lock)
  const over = best(asked, Prisma.sql`${lapsed(asked.now)} and ${unassigned(asked)}`, lock)
  const either = Prisma.sql`select * from (select * from (${open}) as open union all select * from (${over}) as lapsed) as c
    order by ${LIVELIHOOD} limit 1`
  return Prisma.sql`coalesce(case when ${anyLapsed(asked.now)} then ${idOf(either)} end, ${idOf(open)})`
}

/** The cases that a lead asked somebody to take, as an expression of rows. */
export const assignedTo = (userId: Prisma.Sql) =>
  Prisma.sql`c.assigned_to_id = ${userId} and c.status in ('open', 'claimed', 'snoozed')`

/** The same for anybody: one assigned to them first, then livelihood. */
export function nextCase(asked: Terms, lock = Prisma.empty): Prisma.Sql {
  const free = Prisma.sql`(c.status = 'open' or ${lapsed(asked.now)})`
  const assigned = best(asked, Prisma.sql`${assignedTo(asked.userId)} and ${free}`, lock)
  return Prisma.sql`coalesce(${idOf(assigned)}, ${nextUnassigned(asked, lock)})`
}
