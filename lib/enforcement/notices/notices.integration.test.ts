import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { putDriver } from '@/lib/drivers'
import { formatTag, languageOf } from '@/lib/vocabulary'
import { readEvents } from '@/lib/webhooks'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, openedCase, platformKey, staff } from '@/scripts/testing/platform'
import { proposalOn, proposedSuspension, suspendOn } from '@/scripts/testing/suspend-driver'
import {
  appealUrlOf,
  findNoticeAbout,
  findNoticeByToken,
  openNotice,
  openSuspension,
  readReceipt,
  receiptUrlOf,
} from '..'

const tokenIn = (url: string | null) => url?.split('/').at(-1) ?? ''
const lettersOf = (driverId: string) =>
  database().notice.findMany({ where: { driverId }, orderBy: [{ composedAt: 'asc' }, { kind: 'asc' }] })

test('a letter is kept sealed exactly as it was sent, says what was seen and how to appeal, and is read by its token', async () => {
  const now = new Date('2099-05-04T08:00:00Z')
  const { driver, row, lead } = await proposedSuspension(now)
  await suspendOn(lead, row.id, new Date('2099-05-04T09:00:00Z'))
  const [rejection, suspension] = await lettersOf(driver.id)
  if (!rejection || !suspension) throw new Error('no letters')
  expect([rejection.kind, suspension.kind]).toEqual(['rejection', 'suspension'])
  expect(suspension.appealBy).toEqual(new Date('2099-05-18T09:00:00Z'))
  const receipt = await readReceipt(tokenIn(receiptUrlOf(suspension)), now)
  expect(receipt).toMatchObject({ kind: 'suspension', sha256: suspension.sha256, appealOpen: true })
  for (const words of [
    'Dear Ada Ferro,',
    'From today you cannot work',
    'The suspension ends by itself on 11 May at 09:00',
    'Two people, each on their own, compared it with your account photo',
    'the nose',
    'a further person',
    'No machine decided it',
    'appeal until 18 May',
    receiptUrlOf(suspension),
    appealUrlOf(suspension) ?? 'none',
  ])
    expect(receipt?.body).toContain(words)
  const stored = JSON.stringify(await database().notice.findUnique({ where: { id: suspension.id } }))
  expect(stored).not.toContain(tokenIn(receiptUrlOf(suspension)))
  expect(Buffer.from(suspension.sealedBody ?? '').toString()).not.toContain('Ada')
})

test('a letter says that one of three could not tell', async () => {
  const now = new Date('2099-05-04T08:00:00Z')
  const at = (ms: number) => new Date(now.getTime() + ms)
  const driver = await enrolledDriver('p10')
  const row = await openedCase(driver, 'p44/2.jpg', {}, now)
  for (const [i, [role, finding]] of (
    [
      ['reviewer', 'different_people'],
      ['reviewer', 'cannot_tell'],
      ['lead', 'different_people'],
    ] as const
  ).entries())
    expect(await decideCase(await staff(role), row.id, finding, '', at(i))).toMatchObject({ ok: true })
  await proposalOn(row.id, at(9))
  const [rejection] = await lettersOf(driver.id)
  const receipt = rejection && (await readReceipt(tokenIn(receiptUrlOf(rejection)), at(9)))
  expect(receipt?.body).toContain('Three people, each on their own, compared it with')
  expect(receipt?.body).toContain('Two of them found that the selfie shows a different person')
  expect(receipt?.body).toContain('One of them could not tell.')
})

test('the key of one door does not open the other, and a made-up one opens nothing', async () => {
  const { driver, proposal } = await proposedSuspension()
  const [notice] = await lettersOf(driver.id)
  if (!notice) throw new Error('no letter')
  const [receipt, appeal] = [tokenIn(receiptUrlOf(notice)), tokenIn(appealUrlOf(notice))]
  expect((await findNoticeByToken(receipt, 'receipt'))?.id).toBe(notice.id)
  expect((await findNoticeByToken(appeal, 'appeal'))?.id).toBe(notice.id)
  expect(await findNoticeByToken(receipt, 'appeal')).toBeNull()
  expect(await findNoticeByToken(appeal, 'receipt')).toBeNull()
  expect(await findNoticeByToken('x'.repeat(43), 'receipt')).toBeNull()
  expect((await findNoticeAbout(proposal.decisionId))?.id).toBe(notice.id)
})

test('the lead reads before approving what the driver gets, in their language first', async () => {
  const now = new Date()
  const { driver, proposal, lead } = await proposedSuspension(now)
  await putDriver(platformKey(), driver.ref, { name: 'Ada Ferro', locale: 'es-MX', timeZone: 'America/Mexico_City' })
  const opened = await openSuspension(lead, proposal.id, now)
  if (!opened.ok) throw new Error(opened.code)
  expect(opened.value.preview.map((one) => one.locale)).toEqual(['es', 'en', 'fr', 'ar'])
  const [shown] = opened.value.preview
  await suspendOn(lead, proposal.caseId ?? '', now)
  const sent = (await lettersOf(driver.id)).find((one) => one.kind === 'suspension')
  const receipt = sent && (await readReceipt(tokenIn(receiptUrlOf(sent))))
  expect(receipt?.locale).toBe('es')
  expect(receipt?.subject).toBe(shown?.subject)
  expect(receipt?.body.startsWith(shown?.body ?? 'nothing')).toBe(true)
  expect(receipt?.body).toContain('Hola, Ada Ferro:')
})

test.each([
  ['fr-CA', 'fr', 'Bonjour Nadia Haddad,', 'Aucune machine ne l’a décidée.'],
  ['ar-EG', 'ar', 'مرحبًا \u2068Nadia Haddad\u2069،', 'ينتهي الإيقاف من تلقاء نفسه في ١١ مايو الساعة ٠٩:٠٠ UTC.'],
  ['pl', 'en', 'Dear Nadia Haddad,', 'No machine decided it.'],
])('a driver who reads %s gets the letter in %s, kept as sent', async (own, language, ...words) => {
  const now = new Date('2099-05-04T08:00:00Z')
  const { driver, row, lead } = await proposedSuspension(now)
  await putDriver(platformKey(), driver.ref, { name: 'Nadia Haddad', locale: own })
  await suspendOn(lead, row.id, new Date('2099-05-04T09:00:00Z'))
  const sent = (await lettersOf(driver.id)).find((one) => one.kind === 'suspension')
  const receipt = sent && (await readReceipt(tokenIn(receiptUrlOf(sent)), now))
  expect(receipt).toMatchObject({ locale: language, formats: formatTag(languageOf(own), own), sha256: sent?.sha256 })
  for (const said of words) expect(receipt?.body).toContain(said)
  const staffRead = sent && (await openNotice(lead, sent.id))
  expect(staffRead).toMatchObject({ ok: true, value: { whole: true, locale: language } })
})

test('staff read a letter through a verb that is written down; who may not see faces of cases may not read it', async () => {
  const { driver } = await proposedSuspension()
  const [notice] = await lettersOf(driver.id)
  if (!notice) throw new Error('no letter')
  const lead = await staff('lead')
  expect(await openNotice(lead, notice.id)).toMatchObject({ ok: true, value: { whole: true, sha256: notice.sha256 } })
  const shown = await openNotice(lead, notice.id)
  expect(shown.ok && shown.value.body).toContain('/appeal/…')
  expect(shown.ok && shown.value.body).not.toContain(tokenIn(appealUrlOf(notice)))
  expect(await openNotice(await staff('manager'), notice.id)).toMatchObject({ code: 'forbidden' })
  const read = await database().auditRecord.findFirst({ where: { type: 'notice.opened', subjectId: notice.id } })
  expect(read).toMatchObject({ actorId: lead.id, driverId: driver.id })
})

test('the platform is told by an event with the addresses; neither event nor audit log keeps them, a name or words', async () => {
  const { driver } = await proposedSuspension()
  const [notice] = await lettersOf(driver.id)
  if (!notice) throw new Error('no letter')
  let told: Record<string, unknown> | undefined
  for (let after: string | undefined; !told; ) {
    const page = await readEvents(platformKey(), { limit: 100, ...(after ? { after } : {}) })
    if (!page.ok || page.value.items.length === 0) break
    told = page.value.items.find((one) => 'noticeId' in one.data && one.data.noticeId === notice.id)?.data
    after = page.value.items.at(-1)?.id
  }
  expect(told).toMatchObject({
    driver: driver.ref,
    kind: 'rejection',
    receiptUrl: receiptUrlOf(notice),
    appealUrl: appealUrlOf(notice),
    sha256: notice.sha256,
  })
  const kept = JSON.stringify([
    (await database().event.findMany({ where: { driverId: driver.id, type: 'notice.issued' } })).map(
      ({ data }) => data,
    ),
    (await database().auditRecord.findMany({ where: { driverId: driver.id } })).map(({ data }) => data),
  ])
  for (const secret of ['/receipt/', '/appeal/', 'Ada', 'Dear']) expect(kept).not.toContain(secret)
})
