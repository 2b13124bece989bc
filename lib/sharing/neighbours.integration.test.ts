import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { database, disconnect } from '@/lib/database'
import { decideConsent, newDriver, staff } from '@/scripts/testing/platform'
import { claimSharing, gatherSignals, openSharing } from '.'
import { addSelfie } from './rows-for-tests'

const DAY = 86_400_000
const ago = (days: number, minutes = 0): Date => new Date(Date.now() - days * DAY + minutes * 60_000)

/**
 * One connection, whose statistics are complete at each answer. Postgres is kept from reading small tables whole, as it
 * would while they are small: what is counted is what the indexes let it leave out.
 */
beforeAll(async () => {
  process.env.LIKENESS_DATABASE_POOL = '1'
  const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
  await database().$executeRawUnsafe(`alter database "${name}" set enable_seqscan = off`)
  await disconnect()
})

async function rowsRead(): Promise<number> {
  await database().$queryRaw`select pg_stat_force_next_flush()::text`
  const [row] = await database().$queryRaw<{ rows: number }[]>`
    select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_user_tables`
  return row?.rows ?? 0
}

/** The policy is kept for a few seconds: whether it is read again says how long the test took. */
const RENEWED = /from policy_version/

async function costOf(work: () => Promise<unknown>): Promise<{ rows: number; statements: number }> {
  const before = await rowsRead()
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const statements = asked.mock.calls.filter((call) => !RENEWED.test(JSON.stringify(call[0]))).length
  asked.mockRestore()
  return { rows: (await rowsRead()) - before, statements }
}

/** Six accounts on one phone with three checks each, in a case. @returns the case and a new check of the first, not yet gathered */
async function neighbourhood(): Promise<{ caseId: string; checkId: string }> {
  const installId = `phone ${randomUUID()}`
  const drivers = await Promise.all(Array.from({ length: 6 }, () => newDriver()))
  for (const driver of drivers) {
    await decideConsent(driver.ref, 'granted')
    for (const day of [5, 4, 3]) await gatherSignals(await addSelfie(driver.id, { installId, at: ago(day) }))
  }
  const first = drivers[0]?.id ?? ''
  const { caseId } = await database().sharingMember.findUniqueOrThrow({ where: { openDriverId: first } })
  return { caseId, checkId: await addSelfie(first, { installId, at: ago(1) }) }
}

/** Accounts that have nothing to do with anybody else here, with as much of everything. */
async function unrelated(accounts: number): Promise<void> {
  const all = database()
  const id = (what: string) => `md5('${what} ' || n)::uuid`
  for (const sql of [
    `insert into driver (id, ref, name, region) select ${id('grown')}, 'G-' || n, 'Grown', 'Harbour' from generate_series(1, ${accounts}) n`,
    `insert into verification (id, driver_id, status, reasons, created_at, captured_at, measured_at, install_id, submitted_by_kind, submitted_by_id)
      select gen_random_uuid(), ${id('grown')}, 'approved', '{}', now() - k * interval '1 day', now() - k * interval '1 day', now(), 'grown ' || (n / 6), 'key', ''
      from generate_series(1, ${accounts}) n, generate_series(1, 5) k`,
    `insert into sharing_trace (verification_id, driver_id, at) select id, driver_id, created_at from verification where install_id like 'grown %'`,
    `insert into sharing_device (install_id, driver_id, checks, first_at, last_at)
      select install_id, driver_id, count(*), min(created_at), max(created_at) from verification where install_id like 'grown %' group by 1, 2`,
    `insert into sharing_signal (id, signal, kind, driver_id, other_id, key, weight, first_at, last_at, expires_at)
      select gen_random_uuid(), 'shared_install', 'device', ${id('grown')}, ${id('grown')}, 'grown ' || (n / 6), 2, now(), now(), now() + interval '90 days'
      from generate_series(1, ${accounts}) n`,
    `insert into sharing_case (id, status, opened_at, evidence_at) select ${id('case')}, 'suspected', now(), now() from generate_series(1, ${accounts}) n`,
    `insert into sharing_member (case_id, driver_id, open_driver_id) select ${id('case')}, ${id('grown')}, ${id('grown')} from generate_series(1, ${accounts}) n`,
    'analyze',
  ])
    await all.$executeRawUnsafe(sql)
}

test('a new check, and a desk, read the account and its neighbours: growth of unrelated accounts changes nothing', {
  timeout: 120_000,
}, async () => {
  const reviewer = await staff('reviewer')
  const cost = async () => {
    const { caseId, checkId } = await neighbourhood()
    await database().$executeRawUnsafe('analyze')
    const gathered = await costOf(() => gatherSignals(checkId))
    await claimSharing(reviewer, caseId)
    const opened = await costOf(() => openSharing(reviewer, caseId))
    return { gathered, opened }
  }
  const before = await cost()
  await unrelated(3_000)
  const after = await cost()
  for (const what of ['gathered', 'opened'] as const) {
    expect(after[what].statements).toBe(before[what].statements)
    // a plan may change with the size, by a row or two of a statement; every account of 3,000 would show
    expect(Math.abs(after[what].rows - before[what].rows)).toBeLessThan(25)
    expect(before[what].rows).toBeGreaterThan(25)
  }
})
