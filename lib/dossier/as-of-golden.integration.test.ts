import { expect, test } from 'vitest'
import { openCase, releaseClaim } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'
import { decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { DAY, goldenOn } from '@/scripts/testing/golden-on'
import { staff } from '@/scripts/testing/platform'
import { openDriver } from '.'

async function pageOf(reader: StaffActor, ref: string, now = new Date()) {
  const page = await openDriver(reader, ref, now)
  if (!page.ok) throw new Error(page.code)
  return page.value
}
async function benchOf(reader: StaffActor, id: string) {
  const bench = await openCase(reader, id)
  if (!bench.ok) throw new Error(bench.code)
  return bench.value
}

test.each(['reviewer', 'lead'] as const)(
  'beside a golden case the page of its driver shows a %s what the bench does, until they are told',
  async (role) => {
    const reader = await staff(role)
    const { caseId, driver, opened, earlier, first } = await goldenOn(reader)
    const bench = await benchOf(reader, caseId)
    const held = await pageOf(reader, driver.ref)
    expect(held).toMatchObject({ openCase: { id: caseId, mine: true }, blind: true, checks: 2, photos: 'open' })
    const times = new Map(held.selfies.map((selfie) => [selfie.id, Date.parse(selfie.at)]))
    expect([...times.keys()].sort()).toEqual([opened.verificationId, earlier].sort())
    const [subject, before] = [bench.selfie, bench.earlierSelfies[0]]
    expect(Math.abs((times.get(opened.verificationId) ?? 0) - Date.parse(subject?.at ?? ''))).toBeLessThan(60_000)
    expect(Math.abs((times.get(earlier) ?? 0) - Date.parse(before?.at ?? ''))).toBeLessThan(60_000)
    expect(held.addedAt).toBe(bench.driver.since)

    await decideHeld(reader, caseId, decisionForm('different_people'))
    const decided = await pageOf(reader, driver.ref)
    const said = JSON.stringify(decided)
    expect(said).not.toContain(opened.id)
    expect(said).not.toContain(first.name)
    expect(decided).toMatchObject({ blind: false, standing: { standing: 'held' }, suspensions: [] })
    expect(decided.selfies.find(({ id }) => id === opened.verificationId)).toMatchObject({
      outcome: 'open',
      case: { id: caseId, number: bench.number },
    })
    expect(decided.timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining([`Case ${bench.number} opened`, 'Different people']),
    )
    const tomorrow = await pageOf(reader, driver.ref, new Date(Date.now() + DAY))
    expect(tomorrow.selfies.find(({ id }) => id === opened.verificationId)).toMatchObject({ outcome: 'different' })
    expect(await pageOf(await staff('lead'), driver.ref)).toMatchObject({ blind: false, openCase: null })
  },
)

test('given back, the case stays on the page of its driver for its reader alone', async () => {
  const reader = await staff('reviewer')
  const { caseId, driver } = await goldenOn(reader)
  await releaseClaim(reader, caseId)
  expect(await pageOf(reader, driver.ref)).toMatchObject({
    ...{ openCase: { id: caseId, mine: false }, blind: true, photos: 'claim', standing: null },
  })
  expect(await pageOf(await staff('reviewer'), driver.ref)).toMatchObject({ openCase: null, blind: false })
})
