import { beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { openDriver, readVerification, searchDrivers } from '@/lib/dossier'
import { FIRST_POLICY, forgetPolicies } from '@/lib/policy'
import { standingOf } from '@/lib/standing'
import { readQuality } from '@/lib/trends'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { check, decideConsent, enrolledDriver, openedCase, platformKey, staff } from '@/scripts/testing/platform'
import { caseFacts } from './bench/case-facts'
import { openCase } from './bench/open-case'
import { claimCase } from './claims/claims'
import { releaseClaim } from './claims/keep-claim'
import { recordFirstFinding } from './decisions/record-first-finding'
import { exportQueue } from './queue/export-queue'
import { listQueue } from './queue/list-queue'
import { searchCases } from './queue/search-cases'
import { settleMeasured } from './settle-measured'
import { type QueueQuery, queueQuery } from './view'

const key = platformKey()
let leads: StaffActor[]
let reviewers: StaffActor[]

/** From here on every check that the matcher clears is drawn. */
beforeAll(async () => {
  const { version, ...content } = FIRST_POLICY
  const at = new Date(Date.now() - 60_000)
  const review = { ...content.review, clearSampleShare: 1 }
  const times = { draftedAt: at, changedAt: at, publishedAt: at, inForceFrom: at }
  await database().policyVersion.create({ data: { number: version + 1, content: { ...content, review }, ...times } })
  forgetPolicies()
  leads = [await staff('lead'), await staff('lead')]
  reviewers = await Promise.all([staff('reviewer'), staff('reviewer'), staff('reviewer')])
})

async function sampled(person = 'p03') {
  const driver = await enrolledDriver(person)
  const id = await check(driver, `${person}/1.jpg`)
  const row = await database().reviewCase.findFirstOrThrow({ where: { verificationId: id } })
  return { driver, id, row }
}
const statusOf = async (id: string) => (await database().verification.findUniqueOrThrow({ where: { id } })).status
const caseOf = (id: string) => database().reviewCase.findUniqueOrThrow({ where: { id } })
const toldOf = async (driverId: string) =>
  (await database().event.findMany({ where: { driverId }, orderBy: { id: 'asc' } })).map((event) => event.type)
const maysWork = async (driverId: string) => (await standingOf(driverId, new Date()))?.mayWork
const [one, other, third] = [0, 1, 2].map((i) => () => reviewers[i] as StaffActor) as [
  () => StaffActor,
  () => StaffActor,
  () => StaffActor,
]

test('a share of cleared checks becomes a case; check, standing and what the platform hears are as without it', async () => {
  const { driver, id, row } = await sampled()
  expect(row).toMatchObject({
    lane: 'match',
    status: 'open',
    band: 'clear',
    reason: 'clear_sample',
    blockedSince: null,
  })
  expect(await statusOf(id)).toBe('approved')
  expect(await maysWork(driver.id)).toBe(true)
  expect((await toldOf(driver.id)).filter((type) => type.startsWith('case.'))).toEqual([])
  const answer = await readVerification(key, id)
  expect(answer.ok && answer.value).toMatchObject({ status: 'approved' })
  expect(answer.ok && 'caseId' in answer.value).toBe(false)
  await settleMeasured(id)
  expect(await database().reviewCase.count({ where: { verificationId: id } })).toBe(1)
})

test('who decides cannot tell it from a case that the matcher referred: queue, file, bench, driver page, search', async () => {
  const { driver, row } = await sampled('p05')
  const plain = await enrolledDriver('p05')
  const referred = await openedCase(plain, 'p36/1.jpg')
  await database().reviewCase.update({ where: { id: referred.id }, data: { band: 'refer', blockedSince: null } })
  const reader = await staff('reviewer')
  const list = await listQueue(reader, queueQuery.parse({ limit: 100 } satisfies Partial<QueueQuery>))
  const rows = list.ok ? list.value.rows : []
  const [sample, usual] = [row.id, referred.id].map((id) => rows.find((one) => one.id === id))
  const own = ['id', 'number', 'driver', 'waitingSince']
  const rest = (of: object | undefined) => Object.entries(of ?? {}).filter(([name]) => !own.includes(name))
  expect(rest(sample)).toEqual(rest(usual))
  const file = await exportQueue(reader, queueQuery.parse({}))
  const taken = []
  if (file.ok) for await (const batch of file.value.batches) taken.push(...batch)
  await claimCase(reader, row.id)
  const given = [
    rows,
    taken,
    await openCase(reader, row.id),
    await caseFacts(reader, row.id),
    await openDriver(reader, driver.ref),
    await searchCases(reader, `C-${row.number}`),
    await searchDrivers(reader, driver.ref),
  ]
  expect(JSON.stringify(given).match(/clear_sample|sample|:"clear"|approved|between_thresholds|"refer"/g)).toBeNull()
  await recordFirstFinding(reader, row.id, { finding: 'same_person', features: {} })
  const after = await openCase(reader, row.id)
  expect(after.ok && after.value.score?.band).toBe('clear')
  await releaseClaim(reader, row.id)
})

test('"same" confirms and leaves no trace at the platform', async () => {
  const { driver, id, row } = await sampled('p08')
  const before = await toldOf(driver.id)
  expect(await decideCase(one(), row.id, 'same_person')).toMatchObject({ ok: true })
  expect(await caseOf(row.id)).toMatchObject({ status: 'closed', disposition: 'same_person' })
  expect(await statusOf(id)).toBe('approved')
  expect(await toldOf(driver.id)).toEqual(before)
})

test('"different" proposes a rejection: held, approved still, rejected when a second person agrees', async () => {
  const { driver, id, row } = await sampled('p11')
  await decideCase(one(), row.id, 'different_people')
  expect(await caseOf(row.id)).toMatchObject({ status: 'open', lane: 'second_review' })
  expect(await maysWork(driver.id)).toBe(false)
  expect(await statusOf(id)).toBe('approved')
  expect(await decideCase(one(), row.id, 'different_people')).toMatchObject({ code: 'took-part' })
  await decideCase(other(), row.id, 'different_people')
  expect(await caseOf(row.id)).toMatchObject({ status: 'closed', disposition: 'different_people' })
  expect(await statusOf(id)).toBe('rejected')
  expect(await toldOf(driver.id)).toEqual(expect.arrayContaining(['case.decided', 'verification.rejected']))
  const answer = await readVerification(key, id)
  expect(answer.ok && answer.value).toMatchObject({ status: 'rejected', caseId: row.id })
})

test('a second person who disagrees brings it to a lead, who frees the driver: the check was approved all the time', async () => {
  const { driver, id, row } = await sampled('p12')
  await decideCase(one(), row.id, 'different_people')
  await decideCase(other(), row.id, 'same_person')
  expect(await caseOf(row.id)).toMatchObject({ lane: 'adjudication' })
  await decideCase(leads[0] as StaffActor, row.id, 'same_person')
  expect(await maysWork(driver.id)).toBe(true)
  expect(await statusOf(id)).toBe('approved')
  expect((await toldOf(driver.id)).filter((type) => type === 'verification.approved')).toHaveLength(1)
})

test('a pair that cannot be told asks the driver for nothing', async () => {
  const { driver, id, row } = await sampled('p13')
  const challenges = () => database().challenge.count({ where: { driverId: driver.id } })
  const before = await challenges()
  await decideCase(third(), row.id, 'new_selfie')
  expect(await caseOf(row.id)).toMatchObject({ status: 'closed', disposition: 'new_selfie' })
  expect([await challenges(), await statusOf(id), await maysWork(driver.id)]).toEqual([before, 'approved', true])
})

test('a withdrawn consent takes the sample off every bench', async () => {
  const { driver, row } = await sampled('p15')
  await claimCase(one(), row.id)
  await decideConsent(driver.ref, 'withdrawn')
  expect(await caseOf(row.id)).toMatchObject({ status: 'cancelled', disposition: 'cancelled' })
})

test('/quality counts what was missed among samples, with an interval; reviewers are not told', async () => {
  const found = await readQuality(leads[1] as StaffActor, { weeks: 1 })
  const { samples } = found.ok ? found.value : { samples: null }
  const closed = await database().reviewCase.findMany({ where: { reason: 'clear_sample', closedAt: { not: null } } })
  const verdicts = closed.filter((row) => ['same_person', 'different_people'].includes(row.disposition ?? ''))
  const missed = verdicts.filter((row) => row.disposition === 'different_people')
  expect(samples).toMatchObject({
    decided: verdicts.length,
    share: 1,
    missed: { in: missed.length, of: verdicts.length },
  })
  expect(missed.length).toBeGreaterThan(0)
  expect(samples?.missed?.low).toBeLessThan(samples?.missed?.rate ?? 0)
  expect(samples?.unclear).toBe(closed.filter((row) => row.disposition === 'new_selfie').length)
  expect(samples?.waiting).toBe(
    await database().reviewCase.count({ where: { reason: 'clear_sample', closedAt: null } }),
  )
  const own = await readQuality(one(), { weeks: 1 })
  expect(own.ok && own.value.samples).toBeNull()
})
