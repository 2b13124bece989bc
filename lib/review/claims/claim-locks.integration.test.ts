import { afterEach, expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { decisionForm } from '@/scripts/testing/decide-case'
import { closeCases, insertCases, minutes } from '@/scripts/testing/open-cases'
import { staff } from '@/scripts/testing/platform'
import { decide } from '../decisions/decide'
import { recordFirstFinding } from '../decisions/record-first-finding'
import { undoDecision } from '../decisions/undo-decision'
import { escalateHolds } from '../escalate-holds'
import { lockCase, updateCase } from '../records'
import { claimedBy, UNCLAIMED } from './claim-rules'
import { claimAhead, claimCase, claimNext } from './claims'
import { expireClaims } from './expire-claims'
import { leaveCase, releaseClaim } from './keep-claim'

const REAL = 1
const made: string[] = []
const find = (id: string) => database().reviewCase.findUniqueOrThrow({ where: { id } })

async function newCases(count: number, more: Record<string, unknown> = {}): Promise<string[]> {
  const ids = await insertCases(count, more)
  made.push(...ids)
  return ids
}
afterEach(() => closeCases(made.splice(0)))

/** Once somebody waits for a lock in this file's database. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await database().$queryRaw<{ waits: boolean }[]>`select exists (select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock') as waits`
    if (row?.waits) return
  }
}

/** Changes a case in a transaction that commits only once `meanwhile` waits for its lock. */
async function whileLocked<T>(id: string, change: Record<string, unknown>, meanwhile: () => Promise<T>): Promise<T> {
  let asked: Promise<T> | undefined
  await transaction(async (tx) => {
    await lockCase(tx, id)
    await updateCase(tx, id, change)
    asked = meanwhile()
    await somebodyWaits()
    return ok(null)
  })
  return (await asked) as T
}

async function heldAndAhead() {
  const [holder, other] = [await staff('reviewer'), await staff('reviewer')]
  await newCases(2, { blockedSince: new Date(0) })
  const [held, ahead] = [await claimNext(holder, new Date(), REAL), await claimAhead(holder, new Date(), REAL)]
  if (!held.ok || !ahead.ok) throw new Error('Two wait.')
  return { holder, other, held: held.value.caseId, ahead: ahead.value.caseId }
}

test.each([
  ['gives back', releaseClaim],
  ['leaves', leaveCase],
])('a case kept ahead that somebody takes while its holder %s theirs stays with them', async (_, verb) => {
  const { holder, other, held, ahead } = await heldAndAhead()
  const taken = claimedBy(other.id, new Date())
  expect(await whileLocked(ahead, taken, () => verb(holder, held))).toMatchObject({ ok: true })
  expect(await find(ahead)).toMatchObject({ status: 'claimed', claimedById: other.id })
})

test('a case on the bench that a lead takes away while its holder undoes a decision stays taken', async () => {
  const { holder, held } = await heldAndAhead()
  await recordFirstFinding(holder, held, { finding: 'same_person', features: {} })
  expect(await decide(holder, held, decisionForm('same_person'), new Date(), { undoMs: 10_000 })).toMatchObject({
    ok: true,
  })
  const next = await claimNext(holder, new Date(), REAL)
  const onBench = next.ok ? next.value.caseId : ''
  const opened = { status: 'open', ...UNCLAIMED }
  expect(await whileLocked(onBench, opened, () => undoDecision(holder))).toMatchObject({ value: { caseId: held } })
  expect(await find(onBench)).toMatchObject({ status: 'open', claimedById: null })
})

test('a case on the bench that a lead takes away while its holder claims another stays taken', async () => {
  const { holder, held } = await heldAndAhead()
  const [another] = (await newCases(1)) as [string]
  const opened = { status: 'open', ...UNCLAIMED }
  expect(await whileLocked(held, opened, () => claimCase(holder, another))).toMatchObject({ ok: true })
  const released = { type: 'case.released', subjectId: held }
  expect(await database().auditRecord.count({ where: released })).toBe(0)
})

test('claimed again, a case of one’s own is extended and its time on the bench goes on', async () => {
  const reviewer = await staff('reviewer')
  const [id] = (await newCases(1)) as [string]
  const [begun, later] = [new Date(), new Date(Date.now() + minutes(3))]
  await claimCase(reviewer, id, begun)
  await leaveCase(reviewer, id, new Date(later.getTime() - 1_000))
  expect(await claimCase(reviewer, id, later)).toEqual({ ok: true, value: { caseId: id } })
  expect(await find(id)).toMatchObject({
    ...{ claimedAt: begun, claimExpiresAt: new Date(later.getTime() + minutes(5)), claimLeftAt: null },
  })
  expect(await database().auditRecord.count({ where: { type: 'case.claimed', subjectId: id } })).toBe(1)
})

test('a row that fails stops no sweep: the others are opened and handed on', async () => {
  const long = new Date(Date.now() - minutes(3_000))
  const [holder, other] = [await staff('reviewer'), await staff('reviewer')]
  const [bad, good] = (await newCases(2, { band: 'hold', blockedSince: long })) as [string, string]
  await claimCase(holder, bad, long)
  await claimCase(other, good, long)
  await database().$executeRawUnsafe(`create function fails() returns trigger language plpgsql as
    $$ begin raise exception 'broken row'; end $$`)
  await database().$executeRawUnsafe(`create trigger fails before update on review_case for each row
    when (old.id = '${bad}') execute function fails()`)
  try {
    expect(await expireClaims()).toBeGreaterThanOrEqual(1)
    expect(await find(good)).toMatchObject({ status: 'open', lane: 'match' })
    expect(await escalateHolds()).toBeGreaterThanOrEqual(1)
    expect(await find(good)).toMatchObject({ lane: 'adjudication' })
    expect(await find(bad)).toMatchObject({ status: 'claimed', lane: 'match' })
  } finally {
    await database().$executeRawUnsafe('drop function fails cascade')
  }
})
