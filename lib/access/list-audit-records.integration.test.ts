import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type AuditEntry as NewEntry, record } from '@/lib/audit'
import { type AuditEntry, type AuditListQuery, readAuditAddress } from '@/lib/audit/view'
import { database, transaction } from '@/lib/database'
import { type AuditType, ROLES, type StaffActor, system } from '@/lib/vocabulary'
import {
  AUDIT_PAGE_ROWS,
  auditFilterChoices,
  exportAuditRecords,
  listAuditRecords,
  openAuditRecord,
} from './list-audit-records'
import { staffMember } from './staff-for-tests'

async function driver(name: string): Promise<{ id: string; ref: string; name: string }> {
  return await database().driver.create({
    data: { ref: `D-${randomUUID()}`, name },
    select: { id: true, ref: true, name: true },
  })
}

const write = (entry: Partial<NewEntry> & { type: AuditType }): Promise<void> =>
  transaction((tx) => record(tx, { actor: system('test'), subject: { kind: 'case', id: randomUUID() }, ...entry }))

async function rows(actor: StaffActor, query: AuditListQuery): Promise<AuditEntry[]> {
  const answer = await listAuditRecords(actor, query)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.rows
}

test('names and references are joined at display, newest first', async () => {
  const [auditor, reviewer, who] = [
    await staffMember('auditor'),
    await staffMember('reviewer', 'Tomasz Wren'),
    await driver('Ana'),
  ]
  await write({ type: 'case.claimed', actor: reviewer, driverId: who.id })
  await write({ type: 'case.released', actor: reviewer, driverId: who.id, data: { why: 'expired' } })
  expect(await rows(auditor, { driver: who.ref })).toMatchObject([
    { type: 'case.released', words: 'Case released', data: { why: 'expired' } },
    { type: 'case.claimed', actor: { kind: 'staff', name: 'Tomasz Wren' }, driver: { ref: who.ref, name: 'Ana' } },
  ])
})

test('people and keys a record is about are named, and one about nobody known does no harm', async () => {
  const [admin, about] = [await staffMember('admin'), await staffMember('reviewer', 'Mei Tanaka')]
  await write({ type: 'user.enabled', actor: admin, subject: { kind: 'user', id: about.id } })
  await write({ type: 'sign-in.failed', subject: { kind: 'user', id: 'unknown' } })
  expect(await rows(admin, { subject: about.id })).toMatchObject([{ subject: { kind: 'user', name: 'Mei Tanaka' } }])
  expect((await rows(admin, { subject: 'unknown' }))[0]).toMatchObject({ subject: { name: null } })
})

test('pages follow by key, forth and back, without a gap or a repeat while records arrive', async () => {
  const [auditor, subjectId] = [await staffMember('auditor'), randomUUID()]
  const subject = { kind: 'case', id: subjectId }
  const many = 2 * AUDIT_PAGE_ROWS + 10
  for (let n = 0; n < many; n += 1) await write({ type: 'case.claimed', subject, data: { n } })
  const page = async (query: AuditListQuery) => {
    const answer = await listAuditRecords(auditor, { subject: subjectId, ...query })
    if (!answer.ok) throw new Error(answer.code)
    return { seen: answer.value.rows.map((row) => row.data?.n), ...answer.value.turns }
  }
  const first = await page({})
  await write({ type: 'case.released', subject })
  const second = await page({ after: first.next ?? '' })
  const third = await page({ after: second.next ?? '' })
  const all = Array.from({ length: many }, (_, n) => many - 1 - n)
  expect([...first.seen, ...second.seen, ...third.seen]).toEqual(all)
  expect([first.previous, third.next]).toEqual([null, null])
  expect(await page({ before: third.previous ?? '' })).toEqual(second)
  expect((await page({ before: second.previous ?? '' })).seen).toEqual(first.seen)
})

test('one record opens by its id for those who may read its type', async () => {
  const [lead, auditor, subjectId] = [await staffMember('lead'), await staffMember('auditor'), randomUUID()]
  await write({ type: 'user.enabled', subject: { kind: 'user', id: subjectId } })
  const [row] = await rows(auditor, { subject: subjectId })
  expect(await openAuditRecord(auditor, row?.id ?? '')).toEqual({ ok: true, value: row })
  expect(await openAuditRecord(lead, row?.id ?? '')).toMatchObject({ code: 'not-found' })
  expect(await openAuditRecord(auditor, '999999999')).toMatchObject({ code: 'not-found' })
  expect(await openAuditRecord(auditor, 'x')).toMatchObject({ code: 'not-found' })
})

test('filters by type, actor, subject and days, both days included', async () => {
  const [auditor, reviewer, subjectId] = [await staffMember('auditor'), await staffMember('reviewer'), randomUUID()]
  const subject = { kind: 'case', id: subjectId }
  await write({ type: 'case.claimed', subject, actor: reviewer, occurredAt: new Date('2026-01-10T00:00:00Z') })
  await write({ type: 'case.released', subject, occurredAt: new Date('2026-01-11T23:59:59.999Z') })
  await write({ type: 'case.cancelled', subject, occurredAt: new Date('2026-01-12T00:00:00Z') })
  const typesOf = async (query: AuditListQuery) =>
    (await rows(auditor, { subject: subjectId, ...query })).map((row) => row.type)
  expect(await typesOf({ types: ['case.claimed', 'case.cancelled'] })).toEqual(['case.cancelled', 'case.claimed'])
  expect(await typesOf({ actor: reviewer.id })).toEqual(['case.claimed'])
  expect(await typesOf({ from: '2026-01-10', to: '2026-01-11' })).toEqual(['case.released', 'case.claimed'])
})

test('a lead reads what review did and no findings before the case is closed', async () => {
  const [lead, who, subject] = [await staffMember('lead'), await driver('Ana'), { kind: 'case', id: randomUUID() }]
  const finding = { kind: 'finding', id: randomUUID() }
  await write({
    type: 'finding.recorded',
    subject: finding,
    driverId: who.id,
    data: { caseId: subject.id, finding: 'different_people' },
  })
  for (const type of ['consent.granted', 'sign-in.failed', 'export.read', 'user.disabled'] as const) {
    await write({ type, driverId: who.id })
  }
  const visible = async () => (await rows(lead, { driver: who.ref })).filter((row) => row.type !== 'case.decided')
  expect(await visible()).toMatchObject([{ type: 'finding.recorded', data: null }])
  expect(await rows(lead, { driver: who.ref, types: ['consent.granted'] })).toEqual([])
  await write({ type: 'case.decided', subject, driverId: who.id, data: { to: 'second_review' } })
  expect(await visible()).toMatchObject([{ data: null }])
  await write({ type: 'case.decided', subject, driverId: who.id, data: { to: 'rejected' } })
  expect(await visible()).toMatchObject([{ data: { finding: 'different_people' } }])
})

test('an admin, who sees no drivers, finds them by reference and reads no name', async () => {
  const [admin, name] = [await staffMember('admin'), `Ximena ${randomUUID()}`]
  const who = await driver(name)
  await write({ type: 'driver.changed', driverId: who.id })
  expect(await rows(admin, { driver: who.ref })).toMatchObject([{ driver: { ref: who.ref, name: null } }])
  expect(await rows(admin, { driver: name })).toEqual([])
  const auditor = await staffMember('auditor')
  expect(await rows(auditor, { driver: name.toLowerCase() })).toHaveLength(1)
})

test('a driver filter that fits nobody finds nothing and says so', async () => {
  const auditor = await staffMember('auditor')
  expect(await listAuditRecords(auditor, { driver: randomUUID() })).toMatchObject({
    value: { rows: [], driversFound: 0 },
  })
})

test('an export holds every record that fits, and is itself recorded', async () => {
  const [auditor, subjectId] = [await staffMember('auditor'), randomUUID()]
  const subject = { kind: 'case', id: subjectId }
  await database().auditRecord.createMany({
    data: Array.from({ length: 1_203 }, (_, n) => ({
      type: 'case.claimed',
      actorKind: 'system',
      actorId: 'test',
      subjectKind: subject.kind,
      subjectId,
      data: { n },
    })),
  })
  const answer = await exportAuditRecords(auditor, { subject: subjectId })
  if (!answer.ok) throw new Error(answer.code)
  const all: AuditEntry[] = []
  for await (const batch of answer.value) all.push(...batch)
  expect(new Set(all.map((row) => row.id)).size).toBe(1_203)
  const [own] = await rows(auditor, { actor: auditor.id })
  expect(own).toMatchObject({ type: 'export.read', subject: { kind: 'export', id: 'audit' } })
})

test.each(ROLES)('%s: the audit log is open to leads, admins and auditors alone', async (role) => {
  const actor = await staffMember(role)
  const open = role === 'lead' || role === 'admin' || role === 'auditor'
  const answers = [
    await listAuditRecords(actor, {}),
    await exportAuditRecords(actor, {}),
    await auditFilterChoices(actor),
  ]
  expect(answers.map((answer) => answer.ok)).toEqual([open, open, open])
})

test('what can not be read in an address counts as not given', () => {
  const address = { type: 'root', actor: '\0', driver: ' ', from: '2026-02-31', to: ['2026-01-01', ''], after: '-1' }
  expect(Object.values(readAuditAddress(address)).filter((value) => value !== undefined)).toEqual([])
})

test('a group in the address means all of its types', () => {
  expect(readAuditAddress({ type: 'Suspensions' }).types).toEqual([
    'suspension.started',
    'suspension.lifted',
    'suspension.expired',
    'suspension.overturned',
    'suspension.proposed',
    'suspension.approved',
    'suspension.declined',
    'suspension.lapsed',
    'suspension.changed',
    'notice.issued',
    'notice.mailed',
    'notice.refused',
    'notice.opened',
  ])
  expect(readAuditAddress({ type: 'case.claimed' }).types).toEqual(['case.claimed'])
})
