import { expect, test } from 'vitest'
import { liftSuspension } from '@/lib/enforcement'
import { claimCase } from '@/lib/review'
import { flagSharing } from '@/lib/sharing'
import type { Finding, ReasonCode, StaffActor } from '@/lib/vocabulary'
import { platform } from '@/scripts/testing/api-client'
import { decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { suspendOn } from '@/scripts/testing/suspend-driver'

const NOTE = 'The ears and the shape of the jaw differ clearly.'

async function decide(by: StaffActor, caseId: string, finding: Finding) {
  const claimed = await claimCase(by, caseId)
  if (!claimed.ok) throw new Error(claimed.code)
  const form = decisionForm(finding, NOTE)
  const reasons: ReasonCode[] = finding === 'different_people' ? ['face_shape', 'ears'] : []
  const decided = await decideHeld(by, caseId, { ...form, reasons })
  if (!decided.ok) throw new Error(decided.code)
}

/** The client checks every answer against the schema of the feed. */
test('what people decide reaches the feed, by its schema, without notes and names', async () => {
  const by = await platform()
  const [first, second, lead] = [await staff('reviewer'), await staff('reviewer'), await staff('lead')]
  const driver = await enrolledDriver('p10')
  const rejected = await openedCase(driver, 'p44/2.jpg')
  await decide(first, rejected.id, 'different_people')
  await decide(second, rejected.id, 'different_people')
  const ended = await by.get(`/verifications/${rejected.verificationId}`)
  expect(ended.body).toMatchObject({ status: 'rejected', caseId: rejected.id, reasons: ['face_shape', 'ears'] })
  expect(ended.body.decisionId).toMatch(/^[0-9a-f-]{36}$/)
  const suspensionId = await suspendOn(lead, rejected.id)
  expect((await by.get(`/verifications/${rejected.verificationId}`)).body.appealUrl).toContain('/appeal/')
  expect((await by.get(`/drivers/${driver.ref}/standing`)).body).toMatchObject({
    standing: 'suspended',
    mayWork: false,
  })
  await liftSuspension(lead, { suspensionId, reason: NOTE })
  await flagSharing(lead, { driverId: driver.id, caseId: rejected.id, note: NOTE })
  const approved = await openedCase(driver, 'p44/1.jpg')
  await decide(first, approved.id, 'same_person')
  const again = await openedCase(driver, 'p44/3.jpg')
  await decide(first, again.id, 'new_selfie')

  const feed = await by.get('/events?limit=100')
  const types = new Set((feed.body.items as { type: string }[]).map(({ type }) => type))
  for (const type of [
    'verification.approved',
    'verification.rejected',
    'verification.retake',
    'case.decided',
    'sharing.suspected',
    'suspension.started',
    'suspension.lifted',
    'notice.issued',
    'challenge.issued',
  ])
    expect(types).toContain(type)
  const told = JSON.stringify(feed.body)
  for (const secret of [NOTE, first.name, first.id, driver.id, 'Ada Ferro']) expect(told).not.toContain(secret)
})
