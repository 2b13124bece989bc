import { expect, test } from 'vitest'
import { findVerification } from '@/lib/capture'
import { database } from '@/lib/database'
import { readVerification } from '@/lib/dossier'
import { FIRST_POLICY } from '@/lib/policy'
import { answerOption } from '@/lib/retention'
import { measuredBy } from '@/prisma/seed/people'
import { fillFaceIndex, generatedFaces } from '@/scripts/testing/generated-faces'
import { check, enrol, enrolledDriver, platformKey } from '@/scripts/testing/platform'
import { leaveFaceIndex } from '.'
import { buildTemplate } from './build-template'
import { findTemplateComparison } from './template-records'

/** The cohort is of generated descriptors: what is shown is the arithmetic and what is kept, not how well it works. */
const by = measuredBy()
const key = platformKey()

test('from 600 consenting drivers the normalised score decides, and both are kept', async () => {
  const driver = await enrolledDriver('p21')
  await enrol(driver, 'p21/1.jpg', 'drivers_license')
  const answer = { purpose: 'across_accounts', releaseVersion: 1, decision: 'granted', locale: 'en' } as const
  const ids = await fillFaceIndex(by, generatedFaces(FIRST_POLICY.cohort.membersAtLeast))
  const without = await check(driver, 'p21/2.jpg')
  expect(await findVerification(without)).toMatchObject({ scale: 'template' })
  expect(await findTemplateComparison(without)).toMatchObject({ normalised: null, cohortSize: null })

  expect((await answerOption(key, driver.ref, answer)).ok).toBe(true)
  await buildTemplate(by, driver.id)
  const id = await check(driver, 'p21/2.jpg')
  const taken = await findTemplateComparison(id)
  expect(taken).toMatchObject({ cohortSize: 600, decidedBy: 'references' })
  expect(Number(taken?.cohortVersion)).toBe(601)
  const row = await findVerification(id)
  expect(row).toMatchObject({ scale: 'normalised', score: taken?.normalised, holdBelow: 2.64, clearFrom: 4.36 })
  expect(taken?.raw).toBe((await findTemplateComparison(without))?.raw)
  const comparisons = await database().comparison.findMany({ where: { verificationId: id } })
  expect(comparisons).toHaveLength(2)
  for (const one of comparisons) expect(one.normalised).not.toBeNull()
  const answered = await readVerification(key, id)
  expect(answered).toMatchObject({
    ok: true,
    value: {
      outcome: {
        scale: 'normalised',
        score: taken?.normalised,
        raw: taken?.raw,
        normalised: taken?.normalised,
        cohort: { size: 600, version: 601 },
      },
    },
  })

  // one of the 600 leaves: below the least size the raw template score decides again
  await database().$transaction(async (tx) => void (await leaveFaceIndex(tx, ids[0] ?? '')))
  const after = await check(driver, 'p21/2.jpg')
  expect(await findVerification(after)).toMatchObject({ scale: 'template', score: taken?.raw })
  expect(await findTemplateComparison(after)).toMatchObject({ normalised: null, cohortSize: null })
})

test('with one reference the normalised score is kept, and the raw one decides: that is what was measured', async () => {
  await fillFaceIndex(by, generatedFaces(FIRST_POLICY.cohort.membersAtLeast, 128, 2))
  const driver = await enrolledDriver('p23')
  const answer = { purpose: 'across_accounts', releaseVersion: 1, decision: 'granted', locale: 'en' } as const
  expect((await answerOption(key, driver.ref, answer)).ok).toBe(true)
  const id = await check(driver, 'p23/1.jpg')
  const taken = await findTemplateComparison(id)
  expect(taken?.normalised).not.toBeNull()
  expect(await findVerification(id)).toMatchObject({ scale: 'single', score: taken?.raw })
})
