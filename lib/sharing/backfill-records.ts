import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'

export type BackfillRecord = Prisma.SharingBackfillGetPayload<object>

const STARTING_LOCK = 7_241_012

export const lockStarting = (tx: Tx): Promise<unknown> => tx.$executeRaw`select pg_advisory_xact_lock(${STARTING_LOCK})`

export const findRunning = (client: Tx = database()): Promise<BackfillRecord | null> =>
  client.sharingBackfill.findFirst({ where: { finishedAt: null }, orderBy: { startedAt: 'desc' } })

export const findNewestBackfill = (): Promise<BackfillRecord | null> =>
  database().sharingBackfill.findFirst({ orderBy: { startedAt: 'desc' } })

export const insertBackfill = (tx: Tx, data: Prisma.SharingBackfillUncheckedCreateInput): Promise<BackfillRecord> =>
  tx.sharingBackfill.create({ data })

export const countMeasured = async (tx: Tx, until: Date): Promise<number> => {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from verification
    where created_at < ${until} and measured_at is not null and status not in ('retake', 'cancelled')`
  return row?.count ?? 0
}

export type BackfillCheck = { id: string; at: Date; newest: boolean }

/** The next checks after the cursor, oldest first; newest: the account's last one of the run. */
export const findNextChecks = (
  { cursorAt, cursorId, until }: Pick<BackfillRecord, 'cursorAt' | 'cursorId' | 'until'>,
  limit: number,
): Promise<BackfillCheck[]> => database().$queryRaw<BackfillCheck[]>`
  select v.id::text, v.created_at as at, not exists (
    select 1 from verification later where later.driver_id = v.driver_id and later.created_at > v.created_at
      and later.created_at < ${until} and later.measured_at is not null and later.status not in ('retake', 'cancelled')
  ) as newest
  from verification v
  where (v.created_at, v.id) > (${cursorAt ?? new Date(0)}, ${cursorId ?? '00000000-0000-0000-0000-000000000000'}::uuid)
    and v.created_at < ${until} and v.measured_at is not null and v.status not in ('retake', 'cancelled')
  order by v.created_at, v.id limit ${limit}`

/** Moves the cursor on, unless another worker did meanwhile. @returns whether it was moved */
export async function moveOn(row: BackfillRecord, last: BackfillCheck, done: number, now: Date): Promise<boolean> {
  const { count } = await database().sharingBackfill.updateMany({
    where: { id: row.id, cursorId: row.cursorId, finishedAt: null },
    data: { cursorAt: last.at, cursorId: last.id, done: row.done + done, movedAt: now },
  })
  return count === 1
}

export const finishBackfill = (id: string, now: Date): Promise<unknown> =>
  database().sharingBackfill.updateMany({ where: { id, finishedAt: null }, data: { finishedAt: now, movedAt: now } })

/** Counts on how many accounts each signal stands now. */
export const recountBaseRates = (now: Date): Promise<unknown> => database().$executeRaw`
  insert into sharing_base_rate (signal, accounts, of_all, counted_at)
  select found.signal, found.accounts, (select count(*) from driver d where exists (
    select 1 from sharing_trace t where t.driver_id = d.id))::int, ${now}
  from (
    select signal, count(distinct account)::int as accounts from sharing_signal
    cross join lateral unnest(array[driver_id, other_id]) as account
    where expires_at > ${now} group by signal
  ) found
  on conflict (signal) do update
    set accounts = excluded.accounts, of_all = excluded.of_all, counted_at = excluded.counted_at`

export const findBaseRates = (): Promise<{ signal: string; accounts: number; ofAll: number }[]> =>
  database().sharingBaseRate.findMany({ select: { signal: true, accounts: true, ofAll: true } })
