import { expect, test } from 'vitest'
import { findActiveReferences, reEnrol, submitSelfie } from '@/lib/capture'
import { issueChallenge, waive } from '@/lib/challenges'
import { database, transaction } from '@/lib/database'
import { recordPersonCheck } from '@/lib/enforcement'
import { measureReference, measureVerification } from '@/lib/matching'
import { FIRST_POLICY, forgetPolicies } from '@/lib/policy'
import { standingOf } from '@/lib/standing'
import { ok, system } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, photoOf, platformKey, recordedMatcher, staff } from '@/scripts/testing/platform'
import { settleMeasured } from '.'

const key = platformKey()

/** A declared change with a selfie, measured and settled. */
async function declared(driver: { id: string; ref: string }, file: string, now?: Date) {
  const issued = await issueChallenge(key, { driverId: driver.id, reason: 'declared_change' }, now)
  if (!issued.ok) throw new Error(issued.code)
  const form = { driver: driver.ref, challenge: issued.value.challenge.id }
  const sent = await submitSelfie(key, form, await photoOf(file), now)
  if (!sent.ok) throw new Error(sent.code)
  await measureVerification(recordedMatcher, sent.value.id, now)
  await settleMeasured(sent.value.id, now)
  return await database().verification.findUniqueOrThrow({ where: { id: sent.value.id } })
}

const caseOf = (verificationId: string) => database().reviewCase.findFirstOrThrow({ where: { verificationId } })

async function enrolled(verificationId: string) {
  await reEnrol(verificationId)
  await reEnrol(verificationId)
  const photos = await database().referencePhoto.findMany({ where: { fromCheckId: verificationId } })
  for (const photo of photos) await measureReference(recordedMatcher, photo.id)
  return await database().referencePhoto.findMany({ where: { fromCheckId: verificationId } })
}

test('a person looks even where the score would clear, and the driver goes on working', async () => {
  const driver = await enrolledDriver('p04')
  const check = await declared(driver, 'p04/1.jpg')
  expect(check).toMatchObject({ status: 'in_review', band: 'clear' })
  expect(await caseOf(check.id)).toMatchObject({ reason: 'declared_change', band: 'refer', blockedSince: null })
})

test('a low score holds nobody: it was said that it would be low', async () => {
  const driver = await enrolledDriver('p04')
  const check = await declared(driver, 'p12/1.jpg')
  expect(check.band).toBe('hold')
  expect(await standingOf(driver.id)).toMatchObject({ mayWork: true })
})

test('confirmed: the selfie becomes a reference photo once, anchored on the older ones, which stay', async () => {
  const driver = await enrolledDriver('p04')
  const before = (await findActiveReferences(driver.id)).map(({ id }) => id)
  const check = await declared(driver, 'p04/1.jpg')
  expect(await enrolled(check.id)).toEqual([])
  await decideCase(await staff('lead'), (await caseOf(check.id)).id, 'same_person')
  const [photo, ...others] = await enrolled(check.id)
  expect(photo).toMatchObject({ source: 're_enrolment', status: 'active', anchorIds: before })
  expect(others).toEqual([])
  expect(photo?.objectId).not.toBe(check.objectId)
  expect((await findActiveReferences(driver.id)).map(({ id }) => id).sort()).toEqual([...before, photo?.id].sort())
  const told = await database().auditRecord.findMany({
    where: {
      driverId: driver.id,
      type: { in: ['reference.change-confirmed', 'reference.added'] },
      data: { path: ['source'], not: 'account_photo' },
    },
  })
  expect(told.map(({ type }) => type)).toContain('reference.added')
})

test('rejected: it becomes nothing', async () => {
  const driver = await enrolledDriver('p04')
  const check = await declared(driver, 'p12/1.jpg')
  const { id } = await caseOf(check.id)
  for (const person of [await staff('reviewer'), await staff('reviewer')])
    await decideCase(person, id, 'different_people')
  expect(await database().verification.findUnique({ where: { id: check.id } })).toMatchObject({ status: 'rejected' })
  expect(await enrolled(check.id)).toEqual([])
})

test('where the policy says so the older photos are retired: kept, and compared with no longer', async () => {
  const inForceFrom = new Date('2041-01-01T00:00:00Z')
  const { version: _, ...content } = FIRST_POLICY
  const says = { ...content, challenges: { ...content.challenges, afterDeclaredChange: 'retire' } }
  await database().policyVersion.create({
    data: {
      content: JSON.parse(JSON.stringify(says)),
      draftedAt: inForceFrom,
      changedAt: inForceFrom,
      publishedAt: inForceFrom,
      inForceFrom,
    },
  })
  forgetPolicies()
  const driver = await enrolledDriver('p04')
  const check = await declared(driver, 'p04/1.jpg')
  await decideCase(await staff('lead'), (await caseOf(check.id)).id, 'same_person')
  await reEnrol(check.id)
  const photo = await database().referencePhoto.findUniqueOrThrow({ where: { fromCheckId: check.id } })
  await measureReference(recordedMatcher, photo.id, inForceFrom)
  expect((await findActiveReferences(driver.id)).map(({ id }) => id)).toEqual([photo.id])
  const retired = await database().referencePhoto.findMany({ where: { driverId: driver.id, status: 'retired' } })
  expect(retired.map(({ objectId }) => objectId !== null)).toEqual([true])
})

/** The approved check is looked at again as a sample is, and two people reject it. */
async function rejectLater(check: { id: string }): Promise<void> {
  const { id } = await caseOf(check.id)
  const again = {
    reason: 'clear_sample',
    status: 'open',
    lane: 'match',
    closedAt: null,
    disposition: null,
    partIds: [],
  }
  await database().reviewCase.update({ where: { id }, data: again })
  await database().finding.deleteMany({ where: { caseId: id } })
  for (const person of [await staff('reviewer'), await staff('reviewer')])
    await decideCase(person, id, 'different_people')
}

test('a check that is rejected later is no reference any longer, and what it had retired is compared with again', async () => {
  const driver = await enrolledDriver('p04')
  const before = (await findActiveReferences(driver.id)).map(({ id }) => id)
  const check = await declared(driver, 'p04/1.jpg')
  await decideCase(await staff('lead'), (await caseOf(check.id)).id, 'same_person')
  const [photo] = await enrolled(check.id)
  const objectId = photo?.objectId ?? ''
  await database().referencePhoto.updateMany({ where: { id: { in: before } }, data: { status: 'retired' } })
  await rejectLater(check)
  expect(await database().verification.findUnique({ where: { id: check.id } })).toMatchObject({ status: 'rejected' })
  expect((await findActiveReferences(driver.id)).map(({ id }) => id)).toEqual(before)
  expect(await database().referencePhoto.findUniqueOrThrow({ where: { id: photo?.id ?? '' } })).toMatchObject({
    status: 'removed',
    objectId: null,
    thumbnailId: null,
  })
  expect(await database().vaultObject.findUnique({ where: { id: objectId } })).toBeNull()
  const told = await database().auditRecord.findMany({
    where: { driverId: driver.id, type: { in: ['reference.removed', 'reference.reinstated'] } },
    orderBy: { id: 'asc' },
  })
  expect(told.map(({ type, subjectId }) => [type, subjectId])).toEqual([
    ['reference.removed', photo?.id],
    ['reference.reinstated', before[0]],
  ])
  expect(await enrolled(check.id)).toEqual([])
})

test('a photo that is still to be measured when its check is rejected never becomes active', async () => {
  const driver = await enrolledDriver('p04')
  const check = await declared(driver, 'p04/1.jpg')
  await decideCase(await staff('lead'), (await caseOf(check.id)).id, 'same_person')
  await reEnrol(check.id)
  const photo = await database().referencePhoto.findUniqueOrThrow({ where: { fromCheckId: check.id } })
  await rejectLater(check)
  await measureReference(recordedMatcher, photo.id)
  expect(await database().referencePhoto.findUnique({ where: { id: photo.id } })).toMatchObject({ status: 'removed' })
  expect(await findActiveReferences(driver.id)).toHaveLength(1)
})

test('the equal path answers it, too: a person checks a document, and the driver is clear', async () => {
  const driver = await enrolledDriver('p04')
  await issueChallenge(key, { driverId: driver.id, reason: 'declared_change' })
  await transaction(async (tx) => ok(await waive(tx, system('test'), driver.id, 'cannot', new Date())))
  const due = await database().personCheck.findFirstOrThrow({ where: { driverId: driver.id, doneAt: null } })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'due', mayWork: true })
  const form = {
    checkId: due.id,
    result: 'confirmed',
    way: 'video_call',
    reason: 'Passport and face compared.',
  } as const
  expect(await recordPersonCheck(await staff('lead'), form)).toMatchObject({ ok: true })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'clear' })
})
