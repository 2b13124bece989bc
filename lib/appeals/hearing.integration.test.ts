import { expect, test } from 'vitest'
import { listAuditRecords } from '@/lib/access'
import { database } from '@/lib/database'
import { openDriver } from '@/lib/dossier'
import { setActivity } from '@/lib/drivers'
import { listSuspensions, openNotice, openSuspension } from '@/lib/enforcement'
import { listNotes, openCase } from '@/lib/review'
import { standingOf } from '@/lib/standing'
import { beginInspection } from '@/lib/vault'
import type { StaffActor } from '@/lib/vocabulary'
import { appealed, heardBy } from '@/scripts/testing/appeals'
import { decideConsent, openedCase, platformKey, staff, submit } from '@/scripts/testing/platform'
import {
  askForNewSelfie,
  assignAppeal,
  countToHear,
  decideAppeal,
  deliverHearingPhoto,
  findInHearing,
  giveBackAppeal,
  listAppeals,
  noteStatementRead,
  openHearing,
  previewLetter,
  takeAppeal,
  waitNoLonger,
} from '.'

const reason = 'Somebody has to hear it.'
const finding = (appealId: string) => ({
  appealId,
  finding: 'same_person' as const,
  reasons: [],
  shownPhotoIds: [],
})

test('nobody who took part hears it: finders, who proposed, who approved, who decided before in the chain', async () => {
  const { appeal, first, second, lead, row } = await appealed()
  const [chained, free, changed] = [await staff('lead'), await staff('lead'), await staff('lead')]
  await database().reviewCase.update({ where: { id: row.id }, data: { chainIds: { push: chained.id } } })
  await database().suspension.updateMany({ where: { caseId: row.id }, data: { changedById: changed.id } })
  const asLead = (actor: StaffActor): StaffActor => ({ ...actor, role: 'lead' })
  const table: [string, StaffActor][] = [
    ['first finder and proposer', asLead(first)],
    ['second finder', asLead(second)],
    ['who approved', lead],
    ['who changed it', changed],
    ['who decided before in the chain', chained],
  ]
  for (const [who, actor] of table) {
    expect([who, await takeAppeal(actor, appeal.id)]).toMatchObject([who, { ok: false, code: 'took-part' }])
    const page = await openHearing(actor, appeal.id)
    expect([who, page]).toMatchObject([who, { ok: true, value: { mayHear: { ok: false }, photos: 'part' } }])
  }
  for (const userId of [lead.id, changed.id, chained.id])
    expect(await assignAppeal(free, { appealId: appeal.id, userId, reason })).toMatchObject({ code: 'took-part' })
  expect(await takeAppeal(await staff('reviewer'), appeal.id)).toMatchObject({ code: 'forbidden' })
  expect(await takeAppeal(free, appeal.id)).toMatchObject({ ok: true })
})

test('a reviewer who may still decide a case of the driver finds no appeal of theirs, and others do', async () => {
  const { appeal, driver } = await appealed()
  const [reviewer, lead] = [await staff('reviewer'), await staff('lead')]
  const found = async (by: StaffActor) => {
    const list = await listAppeals(by, { search: driver.ref })
    if (!list.ok) throw new Error(list.code)
    return [list.value.rows.length, (await openHearing(by, appeal.id)).ok]
  }
  expect(await found(reviewer)).toEqual([1, true])
  await openedCase(driver, 'p45/1.jpg')
  expect(await found(reviewer)).toEqual([0, false])
  expect(await found(lead)).toEqual([1, true])
})

test('one lead at a time: taken, given back, assigned over', async () => {
  const { appeal } = await appealed()
  const [one, other] = [await staff('lead'), await staff('lead')]
  const answers = await Promise.all([takeAppeal(one, appeal.id), takeAppeal(other, appeal.id)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  const holder = answers[0]?.ok ? one : other
  const second = answers[0]?.ok ? other : one
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    code: 'held-by-another',
    facts: { holderId: holder.id },
  })
  expect(await giveBackAppeal(second, appeal.id)).toMatchObject({ code: 'not-yours' })
  expect(await giveBackAppeal(holder, appeal.id)).toMatchObject({ ok: true })
  await assignAppeal(holder, { appealId: appeal.id, userId: second.id, reason })
  expect(await findInHearing(holder, finding(appeal.id))).toMatchObject({ code: 'not-yours' })
  expect(await findInHearing(second, finding(appeal.id))).toMatchObject({ code: 'not-read' })
  // why is kept: for who asked, and for the one who was asked once they are not blind any more
  const assigned = async (reader: StaffActor) => {
    const hearing = await openHearing(reader, appeal.id)
    return hearing.ok && hearing.value.assignments
  }
  const asked = { by: holder.name, to: { name: second.name } }
  expect(await assigned(holder)).toMatchObject([{ ...asked, hears: true, reason }])
  expect(await assigned(second)).toMatchObject([{ ...asked, to: { you: true }, hears: true, reason: null }])
  await noteStatementRead(second, appeal.id)
  expect(await findInHearing(second, finding(appeal.id))).toMatchObject({ ok: true })
  expect(await assigned(second)).toMatchObject([{ ...asked, hears: true, reason }])
})

test('why each lead was asked stays when the appeal is given back, and when another is asked', async () => {
  const { appeal } = await appealed()
  const [asks, one, other] = [await staff('lead'), await staff('lead'), await staff('lead')]
  const why = ['One reads the language of the driver.', 'Other has the time for it today.']
  await assignAppeal(
    asks,
    { appealId: appeal.id, userId: one.id, reason: why[0] as string },
    new Date(Date.now() - 2_000),
  )
  await giveBackAppeal(one, appeal.id)
  const told = async () => {
    const hearing = await openHearing(asks, appeal.id)
    return hearing.ok && hearing.value.assignments.map(({ to, hears, reason }) => [to.name, hears, reason])
  }
  expect(await told()).toEqual([[one.name, false, why[0]]])
  await takeAppeal(one, appeal.id)
  expect(await told()).toEqual([[one.name, false, why[0]]])
  await assignAppeal(asks, { appealId: appeal.id, userId: other.id, reason: why[1] as string })
  expect(await told()).toEqual([
    [other.name, true, why[1]],
    [one.name, false, why[0]],
  ])
})

test('who had a finding and gave it back does not hear it again', async () => {
  const { appeal } = await appealed()
  const [one, other] = [await staff('lead'), await staff('lead')]
  await heardBy(one, appeal.id)
  await giveBackAppeal(one, appeal.id)
  expect(await takeAppeal(one, appeal.id)).toMatchObject({ code: 'heard-before' })
  const { ok } = await takeAppeal(other, appeal.id)
  expect(ok).toBe(true)
  expect(await openHearing(other, appeal.id)).toMatchObject({ value: { own: null, first: null, readAt: null } })
})

test('until an own finding nothing of the first decision reaches the hearing lead, on any way', async () => {
  const { appeal, row, first, driver, suspensionId } = await appealed()
  await database().finding.updateMany({ where: { caseId: row.id }, data: { reasons: ['marks'] } })
  await database().suspension.updateMany({ where: { caseId: row.id }, data: { reasons: ['marks'] } })
  const lead = await staff('lead')
  const told = async (): Promise<string> => {
    const parts = await Promise.all([
      openHearing(lead, appeal.id),
      openCase(lead, row.id),
      openDriver(lead, driver.ref),
      listNotes(lead, row.id),
      listAppeals(lead, { search: driver.ref }),
      openSuspension(lead, suspensionId),
      listSuspensions(lead, { search: driver.ref }),
    ])
    return JSON.stringify(parts)
  }
  const audited = async () =>
    JSON.stringify(await listAuditRecords(lead, { driver: driver.ref } as Parameters<typeof listAuditRecords>[1]))
  await takeAppeal(lead, appeal.id)
  const blind = await told()
  expect(await audited()).not.toMatch(/"finding":"|"marks"|"reasons":\[/)
  expect(blind).not.toContain('"marks"')
  expect(blind).not.toContain('"score":{')
  const { id: noticeId } = await database().notice.findFirstOrThrow({ where: { driverId: driver.id } })
  expect(await openNotice(lead, noticeId)).toMatchObject({ code: 'forbidden' })
  await noteStatementRead(lead, appeal.id)
  await findInHearing(lead, finding(appeal.id))
  const seeing = await told()
  expect(seeing).toContain('"marks"')
  expect(seeing).toContain(first.name)
  expect(await openNotice(lead, noticeId)).toMatchObject({ ok: true })
})

test('photos go to the lead who hears it alone, each written down once', async () => {
  const { appeal, lead: approver } = await appealed()
  const [lead, other] = [await staff('lead'), await staff('lead')]
  await takeAppeal(lead, appeal.id)
  const opened = await openHearing(lead, appeal.id)
  if (!opened.ok) throw new Error(opened.code)
  const ids = [...opened.value.references, ...opened.value.probes].map((photo) => photo.id)
  expect(opened.value.probes.map((photo) => photo.kind)).toEqual(['disputed', 'new'])
  for (const photoId of ids)
    for (const size of ['full', 'full', 'thumb'] as const)
      expect(await deliverHearingPhoto(lead, { appealId: appeal.id, photoId, size })).toMatchObject({ ok: true })
  const delivered = await database().auditRecord.findMany({ where: { type: 'photo.delivered', actorId: lead.id } })
  expect(delivered.map((one) => one.subjectId).sort()).toEqual([...ids].sort())
  const request = { appealId: appeal.id, photoId: ids[0] ?? '', size: 'full' as const }
  for (const actor of [other, approver, await staff('reviewer'), await staff('manager'), await staff('admin')])
    expect(await deliverHearingPhoto(actor, request)).toMatchObject({ code: 'forbidden' })
  const auditor = await staff('auditor')
  expect(await deliverHearingPhoto(auditor, request)).toMatchObject({ code: 'reason-required' })
  expect(await openHearing(auditor, appeal.id)).toMatchObject({
    value: { photos: 'reason', probes: [{ url: null }, {}] },
  })
  await beginInspection(auditor, { driverIds: [appeal.driverId], reason: 'Asked for by the regulator.' })
  expect(await deliverHearingPhoto(auditor, request)).toMatchObject({ ok: true })
  const seen = await openHearing(auditor, appeal.id)
  expect(seen.ok && [seen.value.photos, seen.value.probes.every((photo) => photo.url)]).toEqual(['open', true])
  expect(await openHearing(other, appeal.id)).toMatchObject({ value: { probes: [{ url: null }, { url: null }] } })
})

test('a new selfie is asked for once, the appeal waits, and the selfie joins the photos', async () => {
  const { appeal, driver } = await appealed()
  const lead = await staff('lead')
  await takeAppeal(lead, appeal.id)
  expect(await askForNewSelfie(lead, appeal.id)).toMatchObject({ code: 'not-read' })
  await noteStatementRead(lead, appeal.id)
  expect(await askForNewSelfie(lead, appeal.id)).toMatchObject({ ok: true })
  expect(await findInHearing(lead, finding(appeal.id))).toMatchObject({ code: 'waits-for-selfie' })
  expect(await openHearing(lead, appeal.id)).toMatchObject({ value: { status: 'waiting', asked: { state: 'waits' } } })
  const { challengeId } = await database().appeal.findUniqueOrThrow({ where: { id: appeal.id } })
  expect(await submit(driver, 'p10/2.jpg', { challenge: challengeId ?? '' })).toMatchObject({ ok: true })
  const after = await openHearing(lead, appeal.id)
  expect(after).toMatchObject({ value: { status: 'assigned', asked: { state: 'came' } } })
  expect(after.ok && after.value.probes.map((photo) => photo.kind)).toEqual(['disputed', 'new', 'asked'])
  expect(await askForNewSelfie(lead, appeal.id)).toMatchObject({ code: 'already-asked' })
  expect(await findInHearing(lead, finding(appeal.id))).toMatchObject({ ok: true })
})

test('who is moving is not asked for a new selfie', async () => {
  const { appeal, driver } = await appealed()
  const lead = await staff('lead')
  await takeAppeal(lead, appeal.id)
  await noteStatementRead(lead, appeal.id)
  const report = async (state: 'moving' | 'off', ms: number) =>
    await setActivity(platformKey(), driver.ref, { state, at: new Date(Date.now() + ms).toISOString() })
  await report('moving', -1_000)
  expect(await askForNewSelfie(lead, appeal.id)).toMatchObject({ code: 'moving' })
  await report('off', 0)
  expect(await askForNewSelfie(lead, appeal.id)).toMatchObject({ ok: true })
})

test('without a consent no new selfie is asked for; the wait for one can be ended', async () => {
  const { appeal, driver } = await appealed()
  const lead = await staff('lead')
  await takeAppeal(lead, appeal.id)
  await noteStatementRead(lead, appeal.id)
  await askForNewSelfie(lead, appeal.id)
  expect(await waitNoLonger(lead, appeal.id)).toMatchObject({ ok: true })
  expect(await openHearing(lead, appeal.id)).toMatchObject({ value: { asked: { state: 'over' } } })
  const other = await appealed()
  await takeAppeal(lead, other.appeal.id)
  await noteStatementRead(lead, other.appeal.id)
  await decideConsent(other.driver.ref, 'withdrawn')
  expect(await askForNewSelfie(lead, other.appeal.id)).toMatchObject({ code: 'consent-required' })
  expect(await openHearing(lead, other.appeal.id)).toMatchObject({ value: { mayAsk: { ok: false } } })
  expect(driver.id).not.toBe(other.driver.id)
})

test('outcome after the own finding alone, and never against it', async () => {
  const { appeal } = await appealed()
  const lead = await staff('lead')
  const form = { appealId: appeal.id, outcome: 'overturned', reasons: ['new_photo_matches'] } as const
  await takeAppeal(lead, appeal.id)
  await noteStatementRead(lead, appeal.id)
  expect(await decideAppeal(lead, { ...form, reasons: [...form.reasons] })).toMatchObject({ code: 'finding-first' })
  await findInHearing(lead, { ...finding(appeal.id), finding: 'different_people', reasons: ['ears'] })
  expect(await decideAppeal(lead, { ...form, reasons: [...form.reasons] })).toMatchObject({
    code: 'finding-contradicts',
  })
  expect(await decideAppeal(lead, { ...form, reasons: [] })).toMatchObject({ code: 'invalid' })
})

test('no letter is shown for an outcome that could not be recorded', async () => {
  const { appeal, row } = await appealed()
  const lead = await staff('lead')
  const form = { appealId: appeal.id, outcome: 'upheld' as const, reasons: ['no_new_evidence' as const] }
  await takeAppeal(lead, appeal.id)
  expect(await previewLetter(lead, form)).toMatchObject({ code: 'finding-first' })
  await noteStatementRead(lead, appeal.id)
  await findInHearing(lead, finding(appeal.id))
  expect(await previewLetter(lead, form)).toMatchObject({ ok: true })
  await database().reviewCase.update({ where: { id: row.id }, data: { chainIds: { push: lead.id } } })
  expect(await previewLetter(lead, form)).toMatchObject({ code: 'took-part' })
  expect(await decideAppeal(lead, form)).toMatchObject({ code: 'took-part' })
})

test('upheld: nothing changes but that it is decided, and the letter says why', async () => {
  const { appeal, driver, suspensionId } = await appealed()
  const lead = await staff('lead')
  await heardBy(lead, appeal.id, 'different_people')
  const form = { appealId: appeal.id, outcome: 'upheld' as const, reasons: ['differences_remain' as const] }
  const preview = await previewLetter(lead, form)
  if (!preview.ok) throw new Error(preview.code)
  expect(await decideAppeal(lead, form)).toMatchObject({ ok: true })
  expect((await standingOf(driver.id))?.standing).toBe('suspended')
  expect(await database().suspension.findUniqueOrThrow({ where: { id: suspensionId } })).toMatchObject({
    overturnedAt: null,
    liftedAt: null,
  })
  const page = await openHearing(lead, appeal.id)
  expect(page).toMatchObject({ value: { outcome: { outcome: 'upheld' }, letter: { subject: preview.value.subject } } })
  expect(page.ok && page.value.letter?.body.startsWith(preview.value.body)).toBe(true)
  const told = await database().event.findMany({ where: { type: 'appeal.decided', driverId: driver.id } })
  expect(told.map((event) => event.data)).toMatchObject([{ appealId: appeal.id, outcome: 'upheld' }])
})

test('changed: the suspension ends earlier, or now, and goes on counting', async () => {
  const lead = await staff('lead')
  const { appeal, driver, suspensionId } = await appealed()
  await heardBy(lead, appeal.id, 'different_people')
  const form = { appealId: appeal.id, outcome: 'changed' as const, reasons: ['too_long' as const] }
  const far = new Date(Date.now() + 900 * 86_400_000).toISOString()
  expect(await decideAppeal(lead, { ...form, endsAt: far })).toMatchObject({ code: 'end-not-earlier' })
  const tomorrow = new Date(Date.now() + 86_400_000)
  expect(await decideAppeal(lead, { ...form, endsAt: tomorrow.toISOString() })).toMatchObject({ ok: true })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'suspended', until: tomorrow })
  expect((await standingOf(driver.id, new Date(tomorrow.getTime() + 1)))?.standing).toBe('clear')
  const other = await appealed()
  await heardBy(lead, other.appeal.id, 'cannot_tell')
  expect(await decideAppeal(lead, { ...form, appealId: other.appeal.id })).toMatchObject({ ok: true })
  expect((await standingOf(other.driver.id))?.standing).toBe('clear')
  const rows = await database().suspension.findMany({ where: { id: { in: [suspensionId, other.suspensionId] } } })
  expect(rows.every((row) => row.overturnedAt === null)).toBe(true)
})

test('two leads who decide at once: one effect, the other is told who', async () => {
  const { appeal, driver } = await appealed()
  const [one, other] = [await staff('lead'), await staff('lead')]
  await heardBy(one, appeal.id)
  const form = { appealId: appeal.id, outcome: 'overturned' as const, reasons: ['new_photo_matches' as const] }
  const answers = await Promise.all([decideAppeal(one, form), decideAppeal(one, form), decideAppeal(other, form)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok && answer.code === 'already-decided')).toMatchObject({
    facts: { by: one.id },
  })
  const told = await database().event.findMany({
    where: { driverId: driver.id, type: { in: ['appeal.decided', 'suspension.overturned'] } },
  })
  expect(told.map((event) => event.type).sort()).toEqual(['appeal.decided', 'suspension.overturned'])
})

test('the list: tabs, clocks, search, pages, and the count of what a lead may hear', async () => {
  const now = new Date()
  const { appeal, driver, lead: approver } = await appealed(now)
  const lead = await staff('lead')
  const find = async (actor: StaffActor, at = now) => {
    const page = await listAppeals(actor, { search: driver.ref }, at)
    if (!page.ok) throw new Error(page.code)
    return page.value.rows
  }
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
  expect(await find(lead)).toMatchObject([{ id: appeal.id, clock: 'within', mayHear: { ok: true }, hasPhoto: true }])
  expect(await find(lead, hours(49))).toMatchObject([{ clock: 'soon' }])
  expect(await find(lead, hours(73))).toMatchObject([{ clock: 'overdue' }])
  expect(await find(approver)).toMatchObject([{ mayHear: { ok: false } }])
  const [mayHear, mayNot] = [await countToHear(lead), await countToHear(approver)]
  expect(mayHear).toBeGreaterThanOrEqual(1)
  expect(mayNot).toBeLessThan(mayHear ?? 0)
  expect(await countToHear(await staff('reviewer'))).toBeUndefined()
  await appealed(now)
  const first = await listAppeals(lead, { limit: 1 })
  if (!first.ok || !first.value.nextCursor) throw new Error('one page')
  const next = await listAppeals(lead, { limit: 1, cursor: first.value.nextCursor })
  if (!next.ok || !next.value.previousCursor) throw new Error('no next page')
  expect(next.value.rows[0]?.id).not.toBe(first.value.rows[0]?.id)
  const back = await listAppeals(lead, { limit: 1, cursor: next.value.previousCursor })
  expect(back.ok && back.value.rows[0]?.id).toBe(first.value.rows[0]?.id)
  await heardBy(lead, appeal.id, 'different_people')
  await decideAppeal(lead, { appealId: appeal.id, outcome: 'upheld', reasons: ['no_new_evidence'] })
  expect(await find(lead)).toEqual([])
  const decided = await listAppeals(lead, { tab: 'decided', outcome: 'upheld', search: `AP-${appeal.number}` })
  expect(decided).toMatchObject({ value: { rows: [{ id: appeal.id, status: 'upheld', clock: 'done' }] } })
})
