import 'server-only'
import { database, Prisma, type Tx } from '@/lib/database'
import type { BlindReader } from '@/lib/review'
import { seenBy } from './list-records'

export type ReversalRecord = Prisma.ReversalGetPayload<{ include: { traces: true } }>
export type TraceRecord = Prisma.ReversalTraceGetPayload<object>
export type NewTrace = Pick<TraceRecord, 'driverId' | 'kind' | 'subjectKind' | 'subjectId' | 'what'>

export const insertReversal = (
  tx: Tx,
  data: Omit<Prisma.ReversalUncheckedCreateInput, 'traces'>,
  traces: readonly NewTrace[],
): Promise<unknown> => tx.reversal.create({ data: { ...data, traces: { create: [...traces] } }, select: { id: true } })

export const findReversalOf = (appealId: string, client: Tx = database()): Promise<ReversalRecord | null> =>
  client.reversal.findUnique({ where: { appealId }, include: { traces: { orderBy: { id: 'asc' } } } })

/** What was undone, or is to be looked at, of a driver. */
export const findTracesOf = (
  driverId: string,
): Promise<(TraceRecord & { reversal: { appealId: string; reversedAt: Date } })[]> =>
  database().reversalTrace.findMany({
    where: { driverId },
    include: { reversal: { select: { appealId: true, reversedAt: true } } },
    orderBy: [{ reversal: { reversedAt: 'desc' } }, { id: 'asc' }],
    take: 200,
  })

/** Why these subjects are undone: the appeal of each, by the subject's id. */
export async function findUndoneBecause(
  subjectKind: string,
  subjectIds: readonly string[],
): Promise<Map<string, { appealId: string; number: number; at: Date }>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await database().$queryRaw<{ subjectId: string; appealId: string; number: number; at: Date }[]>`
    select t.subject_id::text as "subjectId", a.id::text as "appealId", a.number, r.reversed_at as at
    from reversal_trace t join reversal r on r.id = t.reversal_id join appeal a on a.id = r.appeal_id
    where t.kind = 'undone' and t.subject_kind = ${subjectKind} and t.subject_id = any(${[...subjectIds]}::uuid[])`
  return new Map(rows.map(({ subjectId, ...because }) => [subjectId, because]))
}

export const findTrace = (id: string, client: Tx = database()): Promise<TraceRecord | null> =>
  client.reversalTrace.findUnique({ where: { id } })

export async function markLooked(tx: Tx, id: string, userId: string, now: Date): Promise<boolean> {
  const { count } = await tx.reversalTrace.updateMany({
    where: { id, kind: 'look', lookedAt: null },
    data: { lookedAt: now, lookedById: userId },
  })
  return count === 1
}

/** What came of a driver's decision after it was made and was not undone with it. */
export const findLater = (
  tx: Tx,
  driverId: string,
  { caseId, verificationId, since }: { caseId: string | null; verificationId: string | null; since: Date },
): Promise<NewTrace[]> => tx.$queryRaw<NewTrace[]>`
  select ${driverId}::text as "driverId", 'look' as kind, "subjectKind", "subjectId"::text, what from (
    select 'case' as "subjectKind", id as "subjectId", 'later_decision' as what, closed_at as at from review_case
    where driver_id = ${driverId}::uuid and kind = 'match' and status = 'closed' and closed_at > ${since}
      and disposition in ('same_person', 'different_people', 'new_selfie') and id is distinct from ${caseId}::uuid
    union all
    select 'challenge', id, 'check_issued', issued_at from challenge
    where driver_id = ${driverId}::uuid and (follows_check_id = ${verificationId}::uuid
      or (reason = 'risk' and issued_at > ${since}))
    union all
    select 'suspension', id, 'later_suspension', approved_at from suspension
    where driver_id = ${driverId}::uuid and approved_at > ${since} and overturned_at is null
  ) later order by at limit 100`

/** One thing to be looked at after a reversal. */
export type LookFacts = {
  id: string
  appealId: string
  appealNumber: number
  ref: string
  name: string
  subjectKind: string
  subjectId: string
  what: string
  at: Date
}

/** What is to be looked at, the newest reversal first. */
export const findLooks = (reader: BlindReader, limit: number, now: Date): Promise<LookFacts[]> =>
  database().$queryRaw<LookFacts[]>`
    select t.id::text, a.id::text as "appealId", a.number as "appealNumber", d.ref, d.name,
      t.subject_kind as "subjectKind", t.subject_id::text as "subjectId", t.what, r.reversed_at as at
    from ${toLookAt(reader, now)} order by r.reversed_at desc, t.id limit ${limit}`

export async function countLooks(reader: BlindReader, now: Date): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ${toLookAt(reader, now)}`
  return row?.count ?? 0
}

/** What nobody has looked at, without drivers to whom the reader is blind: that a rejection was undone tells of it. */
const toLookAt = (reader: BlindReader, now: Date): Prisma.Sql => Prisma.sql`reversal_trace t
  join reversal r on r.id = t.reversal_id join appeal a on a.id = r.appeal_id join driver d on d.id = t.driver_id
  where t.kind = 'look' and t.looked_at is null ${seenBy(reader, now)}`
