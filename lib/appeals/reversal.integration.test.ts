import { expect, test, vi } from 'vitest'
import { reEnrol } from '@/lib/capture'
import { issueChallenge } from '@/lib/challenges'
import { database, transaction } from '@/lib/database'
import { openDriver } from '@/lib/dossier'
import { overturnAfterSharing } from '@/lib/enforcement'
import { makeGoldenPair } from '@/lib/review'
import { given } from '@/lib/sharing/rows-for-tests'
import { standingOf } from '@/lib/standing'
import { type LadderStep, ok } from '@/lib/vocabulary'
import { appealed, filed, heardBy, suspendedDriver } from '@/scripts/testing/appeals'
import { confirmedSharing } from '@/scripts/testing/confirmed-sharing'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, openedCase, platformKey, staff } from '@/scripts/testing/platform'
import { proposalOn } from '@/scripts/testing/suspend-driver'
import { decideAppeal, findUndoneBecause, listAppeals, markLookedAt, openHearing } from '.'

const overturned = (appealId: string) => ({
  appealId,
  outcome: 'overturned' as const,
  reasons: ['new_photo_matches' as const],
})
const events = async (driverId: string, since: Date) =>
  (
    await database().event.findMany({ where: { driverId, occurredAt: { gte: since } }, orderBy: { occurredAt: 'asc' } })
  ).map((event) => event.type)

test('undoes check, challenge, golden pair, hold, suspension and strike in one transaction, one event each', async () => {
  const { appeal, driver, row, suspensionId } = await appealed()
  const golden = await makeGoldenPair(await staff('lead'), row.id)
  if (!golden.ok) throw new Error(golden.code)
  const lead = await staff('lead')
  await heardBy(lead, appeal.id)
  const now = new Date()
  expect(await decideAppeal(lead, overturned(appeal.id), now)).toMatchObject({ ok: true })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'clear', mayWork: true })
  const [check, reviewed, suspension, pair] = await Promise.all([
    database().verification.findUniqueOrThrow({ where: { id: row.verificationId } }),
    database().reviewCase.findUniqueOrThrow({ where: { id: row.id } }),
    database().suspension.findUniqueOrThrow({ where: { id: suspensionId } }),
    database().goldenPair.findUniqueOrThrow({ where: { id: golden.value.pairId } }),
  ])
  expect(check).toMatchObject({ status: 'approved', reasons: [], unlabelled: false })
  expect(reviewed).toMatchObject({ disposition: 'same_person', reversedById: lead.id, hearerId: null })
  expect(suspension).toMatchObject({ overturnedById: lead.id, overturnedWhy: 'appeal' })
  expect(pair).toMatchObject({ retiredWhy: 'reversed' })
  const told = await events(driver.id, now)
  expect(told.filter((type) => type !== 'standing.changed').sort()).toEqual([
    'appeal.decided',
    'notice.issued',
    'suspension.overturned',
    'verification.approved',
  ])
  const because = await findUndoneBecause('suspension', [suspensionId])
  expect(because.get(suspensionId)).toMatchObject({ appealId: appeal.id, number: appeal.number })
})

test('"cannot tell" undoes it without making a label of the pair', async () => {
  const { appeal, row } = await appealed()
  const lead = await staff('lead')
  await heardBy(lead, appeal.id, 'cannot_tell')
  await decideAppeal(lead, overturned(appeal.id))
  const check = await database().verification.findUniqueOrThrow({ where: { id: row.verificationId } })
  expect(check).toMatchObject({ status: 'approved', unlabelled: true })
  const reviewed = await database().reviewCase.findUniqueOrThrow({ where: { id: row.id } })
  expect(reviewed.disposition).toBeNull()
})

/** A declared change that two people rejected, appealed against and heard by a lead with this finding. */
async function declaredAndHeard(finding: 'same_person' | 'cannot_tell') {
  const driver = await enrolledDriver('p10')
  const issued = await issueChallenge(platformKey(), { driverId: driver.id, reason: 'declared_change' })
  if (!issued.ok) throw new Error(issued.code)
  const row = await openedCase(driver, 'p10/2.jpg', { challenge: issued.value.challenge.id })
  for (const person of [await staff('reviewer'), await staff('reviewer')])
    await decideCase(person, row.id, 'different_people')
  const { decisionId } = await proposalOn(row.id)
  await reEnrol(row.verificationId)
  expect(await enrolledFrom(row.verificationId)).toEqual([])
  const appeal = await filed({ driver, decisionId })
  if (!appeal.ok) throw new Error(appeal.code)
  const lead = await staff('lead')
  await heardBy(lead, appeal.value.id, finding)
  expect(await decideAppeal(lead, overturned(appeal.value.id))).toMatchObject({ ok: true })
  const jobs = await database().auditRecord.count({
    where: { type: 'reference.change-confirmed', subjectId: row.verificationId },
  })
  // what the worker does next
  await reEnrol(row.verificationId)
  return { row, jobs }
}

const enrolledFrom = (verificationId: string) =>
  database().referencePhoto.findMany({ where: { fromCheckId: verificationId }, select: { source: true } })

test('a declared change that is approved by the hearing becomes a reference photo, as one approved in its case does', async () => {
  const { row, jobs } = await declaredAndHeard('same_person')
  expect(jobs).toBe(1)
  expect(await enrolledFrom(row.verificationId)).toEqual([{ source: 're_enrolment' }])
})

test('one that nobody could tell is approved and becomes none', async () => {
  const { row, jobs } = await declaredAndHeard('cannot_tell')
  expect(jobs).toBe(0)
  expect(await database().verification.findUnique({ where: { id: row.verificationId } })).toMatchObject({
    status: 'approved',
    unlabelled: true,
  })
})

test('a strike that was undone does not count: the next rejection is a first one again', async () => {
  const { appeal, driver, row, lead: approver } = await appealed()
  const lead = await staff('lead')
  await heardBy(lead, appeal.id)
  await decideAppeal(lead, overturned(appeal.id))
  const again = await database().reviewCase.create({
    data: {
      kind: 'match',
      driverId: driver.id,
      verificationId: (await copyOfCheck(row.verificationId)).id,
      lane: 'second_review',
      status: 'closed',
      band: 'hold',
      reason: row.reason,
      disposition: 'different_people',
      closedAt: new Date(),
      partIds: [],
    },
  })
  for (const userId of [(await staff('reviewer')).id, (await staff('reviewer')).id])
    await database().finding.create({
      data: {
        caseId: again.id,
        userId,
        lane: 'match',
        finding: 'different_people',
        reasons: ['nose'],
        settlesAt: new Date(),
        settledAt: new Date(),
        leadsTo: 'rejected',
      },
    })
  expect((await proposalOn(again.id)).step).toBe('first' satisfies LadderStep)
  expect(approver.role).toBe('lead')
})

async function copyOfCheck(id: string) {
  const { id: _, ...check } = await database().verification.findUniqueOrThrow({ where: { id } })
  const { quality, ...rest } = check
  return await database().verification.create({
    data: { ...rest, id: crypto.randomUUID(), status: 'rejected', ...(quality ? { quality } : {}) },
  })
}

test('evidence of sharing that named the check falls, and the case that stood by it with both accounts', async () => {
  const { appeal, driver, row } = await appealed()
  const other = await enrolledDriver('p20')
  const pair = [driver.id, other.id].sort() as [string, string]
  const lone = { verificationIds: [row.verificationId, crypto.randomUUID()] }
  const { caseId, suspended } = await confirmedSharing(pair, [
    given(pair, { key: `phone ${crypto.randomUUID()}` }),
    given(pair, { signal: 'same_picture', weight: 3, ...lone }),
  ])
  expect((await standingOf(other.id))?.standing).toBe('suspended')
  const lead = await staff('lead')
  await heardBy(lead, appeal.id)
  expect(await decideAppeal(lead, overturned(appeal.id))).toMatchObject({ ok: true })
  const sharing = await database().sharingCase.findUniqueOrThrow({ where: { id: caseId } })
  expect(sharing.status).toBe('overturned')
  const signals = await database().sharingSignal.findMany({ where: { caseId } })
  expect(signals.map((one) => [one.signal, one.closedWhy]).sort()).toEqual([
    ['same_picture', 'reversed'],
    ['shared_install', 'confirmed'],
  ])
  for (const account of pair) expect((await standingOf(account))?.standing).toBe('clear')
  const rows = await database().suspension.findMany({ where: { id: { in: suspended } } })
  expect(rows.every((one) => one.overturnedAt !== null)).toBe(true)
  const letters = await database().notice.findMany({ where: { driverId: other.id }, orderBy: { composedAt: 'asc' } })
  expect(letters.at(-1)).toMatchObject({ kind: 'overturned' })
  const before = await database().event.count({ where: { driverId: other.id } })
  await overturnAfterSharing(caseId, other.id)
  expect(await database().event.count({ where: { driverId: other.id } })).toBe(before)
})

test('a sharing case that keeps other evidence stands, and is left for a look', async () => {
  const { appeal, driver, row } = await appealed()
  const other = await enrolledDriver('p21')
  const pair = [driver.id, other.id].sort() as [string, string]
  const { caseId } = await confirmedSharing(pair, [
    given(pair, { key: `phone ${crypto.randomUUID()}` }),
    given(pair, { signal: 'impossible_travel', verificationIds: [crypto.randomUUID(), crypto.randomUUID()] }),
    given(pair, { signal: 'same_picture', weight: 3, verificationIds: [row.verificationId, crypto.randomUUID()] }),
  ])
  const lead = await staff('lead')
  await heardBy(lead, appeal.id)
  await decideAppeal(lead, overturned(appeal.id))
  expect((await database().sharingCase.findUniqueOrThrow({ where: { id: caseId } })).status).toBe('confirmed')
  expect((await standingOf(other.id))?.standing).toBe('suspended')
  const page = await openHearing(lead, appeal.id)
  if (!page.ok) throw new Error(page.code)
  const look = page.value.look.find((one) => one.href === `/sharing/${caseId}`)
  expect(look).toMatchObject({ lookedAt: null })
  const looks = await listAppeals(lead, { tab: 'look' })
  expect(looks.ok && looks.value.looks.map((one) => one.id)).toContain(look?.id)
  expect(await markLookedAt(lead, look?.id ?? '')).toMatchObject({ ok: true })
  const after = await openHearing(lead, appeal.id)
  expect(after.ok && after.value.look.find((one) => one.id === look?.id)?.lookedBy).toBe(lead.name)
})

test('an appeal against a suspension for sharing takes the account out of the case', async () => {
  const [one, other] = [await enrolledDriver('p22'), await enrolledDriver('p23')]
  const pair = [one.id, other.id].sort() as [string, string]
  const { caseId, suspended } = await confirmedSharing(pair, [
    given(pair, { key: `phone ${crypto.randomUUID()}` }),
    given(pair, { signal: 'impossible_travel', verificationIds: [crypto.randomUUID(), crypto.randomUUID()] }),
  ])
  const own = await database().suspension.findFirstOrThrow({ where: { sharingCaseId: caseId, driverId: one.id } })
  expect(suspended).toContain(own.id)
  const answer = await filed({ driver: one, decisionId: own.id })
  if (!answer.ok) throw new Error(answer.code)
  expect(answer.value).toMatchObject({ kind: 'suspension', sharingCaseId: caseId })
  const lead = await staff('lead')
  await heardBy(lead, answer.value.id, 'cannot_tell')
  expect(await decideAppeal(lead, overturned(answer.value.id))).toMatchObject({ ok: true })
  expect((await database().sharingCase.findUniqueOrThrow({ where: { id: caseId } })).status).toBe('overturned')
  for (const { id } of [one, other]) expect((await standingOf(id))?.standing).toBe('clear')
})

test('what else followed is listed for a look, and the driver page says what was undone because of which appeal', async () => {
  const made = await suspendedDriver()
  const answer = await filed(made)
  if (!answer.ok) throw new Error(answer.code)
  const later = await database().challenge.create({
    data: {
      driverId: made.driver.id,
      reason: 'risk',
      status: 'expired',
      tokenHash: Buffer.from(crypto.randomUUID()),
      issuedAt: new Date(Date.now() + 1_000),
      expiresAt: new Date(Date.now() + 2_000),
      issuedByKind: 'system',
      issuedById: 'test',
    },
  })
  const lead = await staff('lead')
  await heardBy(lead, answer.value.id)
  await decideAppeal(lead, overturned(answer.value.id))
  const traces = await database().reversalTrace.findMany({ where: { driverId: made.driver.id, kind: 'look' } })
  expect(traces.map((one) => [one.subjectKind, one.subjectId, one.what])).toContainEqual([
    'challenge',
    later.id,
    'check_issued',
  ])
  const page = await openDriver(lead, made.driver.ref)
  if (!page.ok) throw new Error(page.code)
  expect(page.value.appeals).toMatchObject([{ status: 'overturned' }])
  expect(page.value.undone.filter((one) => one.state === 'undone').map((one) => one.appeal.number)).toContain(
    `AP-${answer.value.number}`,
  )
})

test('cut off in the middle of a reversal: nothing of it is there, and it can be decided again', async () => {
  const { appeal, driver, row, suspensionId } = await appealed()
  const lead = await staff('lead')
  await heardBy(lead, appeal.id)
  const since = new Date()
  const [gate, locked] = [signal(), signal()]
  const holder = transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(7241011)`
    locked.give()
    await gate.given
    return ok(null)
  })
  await locked.given
  const cut = decideAppeal(lead, overturned(appeal.id), since).then(
    () => 'decided',
    () => 'cut off',
  )
  await vi.waitUntil(async () => {
    const [killed] = await database().$queryRaw<{ n: number }[]>`
      select count(pg_terminate_backend(pid))::int as n from pg_locks
      where locktype = 'advisory' and not granted and objid = 7241011
        and database = (select oid from pg_database where datname = current_database())`
    return (killed?.n ?? 0) > 0
  })
  expect(await cut).toBe('cut off')
  gate.give()
  await holder
  expect(await database().appeal.findUniqueOrThrow({ where: { id: appeal.id } })).toMatchObject({ status: 'assigned' })
  expect(await database().reviewCase.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({
    disposition: 'different_people',
    reversedAt: null,
  })
  expect(await database().suspension.findUniqueOrThrow({ where: { id: suspensionId } })).toMatchObject({
    overturnedAt: null,
  })
  expect(await events(driver.id, since)).toEqual([])
  expect(await decideAppeal(lead, overturned(appeal.id))).toMatchObject({ ok: true })
  expect((await standingOf(driver.id))?.standing).toBe('clear')
})

/** Something that is waited for until somebody gives it. */
function signal(): { given: Promise<void>; give: () => void } {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}
