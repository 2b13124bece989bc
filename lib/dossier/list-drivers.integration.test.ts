import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAuditRecords } from '@/lib/audit'
import { transaction } from '@/lib/database'
import type { DriverRow, DriversQuery } from '@/lib/drivers/view'
import { standingAt } from '@/lib/policy'
import { RESTRICTION_CAUSES, type Restriction, STANDINGS, type StaffActor } from '@/lib/vocabulary'
import { countChecksDue, exportDrivers, listDrivers } from '.'
import { addCase, addCheck, addDriver, addPersonCheck, addRestriction, as, DAY, HOUR, MINUTE } from './rows-for-tests'

const NOW = new Date('2026-11-20T10:00:00Z')
const ago = (ms: number) => new Date(NOW.getTime() - ms)
const lead = as('lead')

async function list(actor: StaffActor, query: Partial<DriversQuery>, now = NOW) {
  const page = await listDrivers(actor, query, now)
  if (!page.ok) throw new Error(page.code)
  return page.value
}

async function only(actor: StaffActor, ref: string, now = NOW): Promise<DriverRow> {
  const [row] = (await list(actor, { search: ref }, now)).rows
  if (!row) throw new Error(`${ref} is not in the list.`)
  return row
}

const held = (over: Partial<Restriction> = {}): Restriction => ({
  kind: 'held',
  cause: 'case_hold',
  from: ago(HOUR),
  blocksFrom: ago(HOUR),
  until: null,
  endedAt: null,
  ...over,
})

test('standing in the list is that of the rule, for any restrictions and at any instant', async () => {
  const hour = fc.integer({ min: -6, max: 6 }).map((hours) => new Date(NOW.getTime() + hours * HOUR))
  const sometimes = fc.option(hour, { nil: null })
  const fact = fc.record<Restriction>({
    kind: fc.constantFrom('due', 'held', 'suspended', 'removed'),
    cause: fc.constantFrom(...RESTRICTION_CAUSES),
    from: hour,
    blocksFrom: sometimes,
    until: sometimes,
    endedAt: sometimes,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fact, { maxLength: 5 }), hour, async (facts, at) => {
      const driver = await addDriver()
      for (const one of facts) await addRestriction(driver.id, one)
      const row = await only(lead, driver.ref, at)
      const { standing, mayWork } = standingAt(facts, at, { version: 0, since: driver.createdAt })
      expect(row).toMatchObject({ standing, mayWork })
    }),
    { numRuns: 60 },
  )
})

test('the filters by standing part the drivers of a region among them', async () => {
  const region = randomUUID()
  for (const kind of ['due', 'held', 'held', 'suspended'] as const)
    await addRestriction((await addDriver({ region })).id, held({ kind }))
  await addDriver({ region })
  const counts = await Promise.all(STANDINGS.map(async (standing) => (await list(lead, { region, standing })).total))
  expect(counts).toEqual([1, 1, 2, 1, 0])
})

test('name and reference are found by any part, as typed, in any case', async () => {
  const mark = randomUUID().slice(0, 8)
  const driver = await addDriver({ ref: `PW_${mark}`, name: `Nguyễn ${mark} 100%` })
  await addDriver({ ref: `PWX${mark}`, name: 'Somebody else' })
  for (const search of [`pw_${mark}`, `nguyễn ${mark}`, `${mark} 100%`])
    expect((await list(lead, { search })).rows.map((row) => row.ref)).toEqual([driver.ref])
})

test('pages follow each other in either direction without a gap or a repeat, in every order', async () => {
  const region = randomUUID()
  for (let i = 0; i < 7; i++) {
    const driver = await addDriver({ region, name: `Driver ${i % 3}`, createdAt: ago(i * HOUR) })
    if (i % 2 === 0) await addCheck(driver.id, ago(i * MINUTE))
    if (i % 3 === 0) await addPersonCheck(driver.id, ago(i * DAY))
  }
  for (const sort of ['name', 'ref', 'region', 'added', 'lastCheck', 'due'] as const)
    for (const direction of ['asc', 'desc'] as const) {
      const all = (await list(lead, { region, sort, direction })).rows.map((row) => row.id)
      const forwards: string[] = []
      let page = await list(lead, { region, sort, direction, limit: 3 })
      forwards.push(...page.rows.map((row) => row.id))
      while (page.nextCursor) {
        page = await list(lead, { region, sort, direction, limit: 3, cursor: page.nextCursor })
        forwards.push(...page.rows.map((row) => row.id))
      }
      expect(forwards).toEqual(all)
      const back = await list(lead, { region, sort, direction, limit: 3, cursor: page.previousCursor ?? '' })
      expect(back.rows.map((row) => row.id)).toEqual(all.slice(3, 6))
    }
})

test('a cursor of another order, or of nobody, is refused', async () => {
  const region = randomUUID()
  await addDriver({ region })
  await addDriver({ region })
  const { nextCursor } = await list(lead, { region, limit: 1 })
  expect(await listDrivers(lead, { region, sort: 'added', cursor: nextCursor ?? '' }, NOW)).toMatchObject({
    code: 'bad-cursor',
  })
  expect(await listDrivers(lead, { cursor: 'bm9uc2Vuc2U' }, NOW)).toMatchObject({ code: 'bad-cursor' })
})

test('a check is counted when it was answered or is with a person', async () => {
  const driver = await addDriver()
  for (const status of ['approved', 'rejected', 'in_review', 'retake', 'cancelled', 'measuring'])
    await addCheck(driver.id, status === 'in_review' ? ago(HOUR) : ago(DAY), { status })
  expect(await only(lead, driver.ref)).toMatchObject({ checks: 3, lastCheckAt: ago(HOUR).toISOString() })
})

/** A check by a person that is due, and from when its driver cannot work. */
async function dueIn(region: string, stopsAt: Date, dueSince = ago(DAY)) {
  const driver = await addDriver({ region })
  const check = await addPersonCheck(driver.id, dueSince)
  const fact = { ...held(), kind: 'due', cause: 'check_by_person', from: dueSince, blocksFrom: stopsAt } as const
  await addRestriction(driver.id, fact, check.id)
  return driver
}

test('checks by a person come by livelihood: who has been without work longest, then who is next; late are counted', async () => {
  const region = randomUUID()
  const before = (await list(lead, {})).due
  const later = await dueIn(region, new Date(NOW.getTime() + 3 * DAY), ago(4 * DAY))
  const late = await dueIn(region, ago(16 * MINUTE), ago(16 * MINUTE))
  const soon = await dueIn(region, new Date(NOW.getTime() + HOUR), ago(6 * DAY))
  const stopped = await dueIn(region, ago(14 * MINUTE), ago(14 * MINUTE))
  const page = await list(lead, { region, due: 'person', sort: 'due' })
  expect(page.rows.map((row) => row.ref)).toEqual([late, stopped, soon, later].map((driver) => driver.ref))
  expect(page.rows.map((row) => row.mayWork)).toEqual([false, false, true, true])
  expect(page.rows[0]?.personCheck?.targetMinutes).toBe(15)
  expect(page.due).toMatchObject({
    count: before.count + 4,
    stopped: before.stopped + 2,
    late: before.late + 1,
    targetMinutes: 15,
  })
  expect(await countChecksDue(as('reviewer'), NOW)).toBeUndefined()
  const waits = (await countChecksDue(lead, NOW)) ?? 0
  expect(waits).toBe(page.due.stopped)
  await transaction((tx) =>
    tx.personCheck.updateMany({ where: { driverId: late.id }, data: { excludedIds: [lead.id] } }),
  )
  expect(await countChecksDue(lead, NOW)).toBe(waits - 1)
})

test('the list of checks by a person says why, since when and until when the driver may work', async () => {
  const region = randomUUID()
  const driver = await addDriver({ region })
  await addDriver({ region })
  const check = await addPersonCheck(driver.id, ago(DAY))
  const until = new Date(NOW.getTime() + 6 * DAY)
  const fact = { ...held(), kind: 'due', cause: 'check_by_person', from: ago(DAY), blocksFrom: until } as const
  await addRestriction(driver.id, fact, check.id)
  const page = await list(lead, { region, due: 'person', sort: 'due' })
  expect(page.total).toBe(1)
  expect(page.rows[0]).toMatchObject({
    standing: 'due',
    mayWork: true,
    personCheck: {
      cause: 'declined',
      dueSince: ago(DAY).toISOString(),
      worksUntil: until.toISOString(),
      mayRecord: { ok: true },
    },
  })
  expect((await only(as('reviewer'), driver.ref)).personCheck?.mayRecord).toBeNull()
})

test('a reviewer who may still decide an open case finds no standing, nor the driver by it', async () => {
  const driver = await addDriver()
  await addRestriction(driver.id, held())
  const [reviewer, first] = [as('reviewer'), as('reviewer')]
  const check = await addCheck(driver.id, ago(HOUR), { status: 'in_review' })
  await addCase(check, { lane: 'second_review', partIds: [first.id] })

  expect(await only(reviewer, driver.ref)).toMatchObject({ standing: null, mayWork: null })
  for (const standing of STANDINGS) expect((await list(reviewer, { search: driver.ref, standing })).total).toBe(0)
  for (const reader of [first, as('manager'), as('auditor'), lead])
    expect(await only(reader, driver.ref)).toMatchObject({ standing: 'held', mayWork: false })
})

test('a lead is blind while they hold the second look themselves, and no longer', async () => {
  const driver = await addDriver()
  await addRestriction(driver.id, held())
  const check = await addCheck(driver.id, ago(HOUR), { status: 'in_review' })
  const claimExpiresAt = new Date(NOW.getTime() + MINUTE)
  await addCase(check, { lane: 'second_review', status: 'claimed', claimedById: lead.id, claimExpiresAt })

  expect((await only(lead, driver.ref)).standing).toBeNull()
  expect((await only(as('lead'), driver.ref)).standing).toBe('held')
  expect((await only(lead, driver.ref, new Date(NOW.getTime() + 2 * MINUTE))).standing).toBe('held')
})

test('roles that work with drivers may list them, others may not', async () => {
  for (const role of ['reviewer', 'lead', 'manager', 'auditor'] as const)
    expect((await listDrivers(as(role), {}, NOW)).ok).toBe(true)
  expect(await listDrivers(as('admin'), {}, NOW)).toMatchObject({ code: 'forbidden' })
  expect(await listDrivers({ kind: 'key', id: 'k', scopes: ['drivers:read'] }, {}, NOW)).toMatchObject({
    code: 'forbidden',
  })
})

test('an export holds every driver that fits, and is on record before its first row', async () => {
  const region = randomUUID()
  const refs: string[] = []
  for (let i = 0; i < 103; i++) refs.push((await addDriver({ region, name: `Driver ${1_000 + i}` })).ref)
  const reader = as('manager')
  const answer = await exportDrivers(reader, { region }, NOW)
  if (!answer.ok) throw new Error(answer.code)
  const [record] = await findAuditRecords({ actorId: reader.id, types: ['export.read'], limit: 1 })
  expect(record).toMatchObject({ subjectId: 'drivers', data: { rows: 103 } })
  const rows: string[] = []
  for await (const batch of answer.value) rows.push(...batch.map((row) => row.ref))
  expect(rows).toEqual(refs)
  expect(await exportDrivers(as('admin'), {}, NOW)).toMatchObject({ code: 'forbidden' })
})
