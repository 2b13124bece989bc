import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { Role, StaffActor } from '@/lib/vocabulary'
import { runOverTheMonth } from '@/scripts/testing/run-over-the-month'
import {
  changeDraft,
  discardDraft,
  draftPolicy,
  FIRST_POLICY,
  listVersions,
  openVersion,
  policyAt,
  publishPolicy,
  rollBack,
  withValue,
} from '.'

const person = (role: Role): StaffActor => ({ kind: 'staff', id: randomUUID(), role, name: role })
const [lead, manager, otherManager, admin] = [person('lead'), person('manager'), person('manager'), person('admin')]
const note = 'Fewer selfies at night.'
const reason = 'Agreed in the weekly meeting.'
const { version: _, ...content } = FIRST_POLICY
const tighter = withValue(content, 'thresholds.single.hold', 0.88)

async function draft(by: StaffActor = lead): Promise<number> {
  const begun = await draftPolicy(by, { basedOn: 1, note })
  if (!begun.ok) throw new Error(begun.code)
  return begun.value.number
}

async function drafted(by: StaffActor = lead, says: object = tighter): Promise<{ number: number; revision: number }> {
  const number = await draft(by)
  const changed = await changeDraft(by, { number, revision: 1, note, content: says })
  if (!changed.ok) throw new Error(changed.code)
  return { number, revision: changed.value.revision }
}

async function publish(by: StaffActor, at: { number: number; revision: number }, now = new Date()) {
  await runOverTheMonth(by, at.number, now)
  return await publishPolicy(by, { ...at, reason }, now)
}

test('drafted, run over the past, published by another: in force for everybody from one instant, the old one until then', async () => {
  const at = await drafted()
  const now = new Date()
  expect(await publishPolicy(manager, { ...at, reason }, now)).toMatchObject({ ok: false, code: 'not-shadowed' })
  const published = await publish(manager, at, now)
  if (!published.ok) throw new Error(published.code)
  const from = new Date(published.value.inForceFrom)
  expect(from.getTime() - now.getTime()).toBe(30_000)
  const before = await policyAt(new Date(from.getTime() - 1))
  expect(before.version).not.toBe(at.number)
  expect(await policyAt(from)).toMatchObject({ version: at.number, thresholds: { single: { hold: 0.88 } } })
  const rows = await listVersions(manager, from)
  if (!rows.ok) throw new Error(rows.code)
  expect(rows.value.find((row) => row.number === at.number)).toMatchObject({ state: 'in_force', publishReason: reason })
  expect(rows.value.find((row) => row.number === before.version)?.state).toBe('retired')
})

test('what a version says otherwise stands in plain words', async () => {
  const { number } = await drafted()
  const page = await openVersion(lead, number, 1)
  expect(page).toMatchObject({
    ok: true,
    value: { changes: [{ says: 'Selfies compared with one reference photo are held below 0.880.', was: '0.900' }] },
  })
})

test('nobody publishes what they wrote in, whoever began it', async () => {
  const own = await drafted(manager)
  expect(await publish(manager, own)).toMatchObject({ code: 'own-draft' })
  const begun = await drafted(lead)
  const more = withValue(tighter, 'review.goldenShare', 0.08)
  const changed = await changeDraft(manager, { ...begun, note, content: more })
  const at = { ...begun, revision: changed.ok ? changed.value.revision : 0 }
  expect(await publish(manager, at)).toMatchObject({ code: 'own-draft' })
  expect(await publish(otherManager, at)).toMatchObject({ ok: true })
})

test('nor what they wrote in another draft of which somebody made a copy', async () => {
  const own = await drafted(manager)
  const copy = await draftPolicy(lead, { basedOn: own.number, note })
  if (!copy.ok) throw new Error(copy.code)
  const at = { number: copy.value.number, revision: 1 }
  expect(await publish(manager, at)).toMatchObject({ code: 'own-draft' })
  expect(await publish(otherManager, at)).toMatchObject({ ok: true })
})

test('a change after the shadow run asks for another; one that was read before somebody else changed it is refused', async () => {
  const at = await drafted()
  await runOverTheMonth(lead, at.number)
  const next = { ...at, note, content: withValue(tighter, 'review.goldenShare', 0.07) }
  const changed = await changeDraft(lead, next)
  expect(changed).toMatchObject({ ok: true })
  expect(await changeDraft(lead, next)).toMatchObject({ code: 'changed-meanwhile' })
  expect(await publishPolicy(admin, { ...at, revision: at.revision + 1, reason })).toMatchObject({
    code: 'not-shadowed',
  })
  expect(await publishPolicy(admin, { ...at, reason })).toMatchObject({ code: 'changed-meanwhile' })
})

test('a roll-back is equal to the older version and published at once by a second person', async () => {
  const at = await drafted(lead, withValue(content, 'snooze.atMostMs', 7_200_000))
  const now = new Date(Date.now() + 3_600_000)
  expect(await publish(admin, at, now)).toMatchObject({ ok: true })
  const later = new Date(now.getTime() + 60_000)
  const back = await rollBack(manager, { to: 1, note: 'Put off for too short a time.' }, later)
  if (!back.ok) throw new Error(back.code)
  const form = { number: back.value.number, revision: 1, reason }
  expect(await publishPolicy(manager, form, later)).toMatchObject({ code: 'own-draft' })
  expect(await publishPolicy(admin, form, later)).toMatchObject({ ok: true })
  const { version, ...again } = await policyAt(new Date(later.getTime() + 30_000))
  expect([version, again]).toEqual([back.value.number, content])
})

test('two who publish at once: one version comes into force, the other is told', async () => {
  const at = await drafted()
  await runOverTheMonth(lead, at.number)
  const now = new Date(Date.now() + 7_200_000)
  const answers = await Promise.all([manager, admin].map((by) => publishPolicy(by, { ...at, reason }, now)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: 'not-a-draft' })
})

test('a draft that is given up, equal or wrong is not published, and what is wrong is named by its field', async () => {
  const gone = await drafted()
  expect(await discardDraft(lead, gone.number)).toMatchObject({ ok: true })
  expect(await publish(admin, gone)).toMatchObject({ code: 'not-a-draft' })
  const number = await draft()
  const wrong = withValue(content, 'review.goldenShare', 2)
  expect(await changeDraft(lead, { number, revision: 1, note, content: wrong })).toMatchObject({
    code: 'invalid',
    facts: { errors: { 'review.goldenShare': 'Give at most 50 %.' } },
  })
  expect(await draftPolicy(lead, { basedOn: 1, note: 'short' })).toMatchObject({ code: 'invalid' })
})

test('each step is in the audit log with version and author, and no word of the note', async () => {
  const at = await drafted(lead, withValue(content, 'review.goldenShare', 0.09))
  await publish(admin, at, new Date(Date.now() + 10_800_000))
  const records = await database().auditRecord.findMany({
    where: { subjectKind: 'policy', subjectId: String(at.number) },
    orderBy: { id: 'asc' },
  })
  expect(records.map(({ type, actorId }) => [type, actorId])).toEqual([
    ['policy.drafted', lead.id],
    ['policy.changed', lead.id],
    ['policy.shadow-asked', admin.id],
    ['policy.shadowed', 'shadow run'],
    ['policy.published', admin.id],
  ])
  expect(JSON.stringify(records.map((one) => one.data))).not.toContain(note)
})

test('of two published one after the other by hosts whose clocks differ the later one is in force', async () => {
  const older = await drafted(lead, withValue(content, 'review.goldenShare', 0.06))
  const newer = await drafted(lead, withValue(content, 'review.goldenShare', 0.07))
  const now = new Date(Date.now() + 14_400_000)
  expect(await publish(admin, newer, now)).toMatchObject({ ok: true })
  const behind = new Date(now.getTime() - 2_000)
  expect(await publish(admin, older, behind)).toMatchObject({ ok: true })
  const later = new Date(now.getTime() + 60_000)
  expect((await policyAt(later)).version).toBe(older.number)
  const rows = await listVersions(admin, later)
  const stateOf = (number: number) => rows.ok && rows.value.find((row) => row.number === number)?.state
  expect([stateOf(newer.number), stateOf(older.number)]).toEqual(['retired', 'in_force'])
})
