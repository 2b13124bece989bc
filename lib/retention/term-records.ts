import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import type { RetentionKind, TermFact } from '@/lib/policy'

export type TermRecord = Omit<Prisma.RetentionTermGetPayload<object>, 'kind'> & { kind: RetentionKind }

/** Every term that was ever set, oldest first. */
export const findTerms = async (client: Tx = database()): Promise<(TermRecord & TermFact)[]> =>
  (await client.retentionTerm.findMany({ orderBy: [{ setAt: 'asc' }, { id: 'asc' }] })) as (TermRecord & TermFact)[]

export const insertTerm = (tx: Tx, data: Prisma.RetentionTermUncheckedCreateInput): Promise<{ id: string }> =>
  tx.retentionTerm.create({ data, select: { id: true } })

export type RunRecord = Prisma.RetentionRunGetPayload<object>

export const insertRun = (tx: Tx, startedAt: Date): Promise<RunRecord> =>
  tx.retentionRun.create({ data: { startedAt } })

export const updateRun = (tx: Tx, id: string, data: Prisma.RetentionRunUncheckedUpdateInput): Promise<unknown> =>
  tx.retentionRun.update({ where: { id }, data })

export const forgetOldRuns = (tx: Tx, startedBefore: Date): Promise<unknown> =>
  tx.retentionRun.deleteMany({ where: { startedAt: { lt: startedBefore } } })

export const findRuns = (limit: number): Promise<RunRecord[]> =>
  database().retentionRun.findMany({ orderBy: { startedAt: 'desc' }, take: limit })

/** Keeps counts of kinds with the newest run, beside those of other kinds; nothing where there was no run. */
export const keepRunCounts = (counts: object): Promise<unknown> =>
  database().$executeRaw`update retention_run set counts = coalesce(counts, '{}') || ${JSON.stringify(counts)}::jsonb
    where id = (select id from retention_run order by started_at desc, id desc limit 1)`

/** The counts that were kept with the newest run that has any. */
export async function findRunCounts(): Promise<unknown> {
  const [row] = await database().$queryRaw<{ counts: unknown }[]>`
    select counts from retention_run where counts is not null order by started_at desc, id desc limit 1`
  return row?.counts ?? null
}

export const noteFailure = (
  tx: Tx,
  { kind, driverId, failedAt, error }: { kind: RetentionKind; driverId: string; failedAt: Date; error: string },
): Promise<unknown> =>
  tx.retentionFailure.upsert({
    where: { kind_driverId: { kind, driverId } },
    create: { kind, driverId, failedAt, error },
    update: { failedAt, error, tries: { increment: 1 } },
  })

/** Forgets the failures of a kind, but for those with these drivers. */
export const clearFailures = (tx: Tx, kind: RetentionKind, stillFailing: readonly string[]): Promise<unknown> =>
  tx.$executeRaw`delete from retention_failure where kind = ${kind} and driver_id <> all(${[...stillFailing]}::uuid[])`

export const findFailures = (limit: number) =>
  database().retentionFailure.findMany({ orderBy: { failedAt: 'desc' }, take: limit })
