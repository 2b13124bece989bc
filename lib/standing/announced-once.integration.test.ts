import { expect, test } from 'vitest'
import { issueChallenge } from '@/lib/challenges'
import { database } from '@/lib/database'
import { approveSuspension } from '@/lib/enforcement'
import { eraseDriver } from '@/lib/retention'
import { newDriver, platformKey } from '@/scripts/testing/platform'
import { proposedSuspension } from '@/scripts/testing/suspend-driver'

/** What the platform was told of a driver's standing, in the order of its versions. */
async function told(driverId: string): Promise<string[]> {
  const events = await database().event.findMany({ where: { driverId, type: 'standing.changed' } })
  const data = events.map((event) => event.data as { version: number; standing: string; mayWork: boolean })
  return data
    .sort((a, b) => a.version - b.version)
    .map(({ standing, mayWork }) => `${standing} ${mayWork ? 'may' : 'may not'}`)
}

test('from the hold to its approval and beyond no event says in between that the driver may work', async () => {
  const { driver, lead, proposal } = await proposedSuspension()
  expect(await told(driver.id)).toEqual(['held may not', 'held may not', 'held may not'])
  expect(await approveSuspension(lead, { suspensionId: proposal.id, step: 'first' })).toMatchObject({ ok: true })
  expect((await told(driver.id)).slice(3)).toEqual(['suspended may not'])
  await eraseDriver(platformKey(), driver.ref, {})
  expect((await told(driver.id)).slice(4)).toEqual(['removed may not'])
})

test('a challenge that takes the place of another is told once', async () => {
  const { id: driverId } = await newDriver()
  for (const _ of [1, 2]) await issueChallenge(platformKey(), { driverId, reason: 'before_shift' })
  expect(await told(driverId)).toEqual(['due may not', 'due may not'])
})
