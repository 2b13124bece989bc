import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { claimSharing, dismissSharing } from '@/lib/sharing'
import { given, place } from '@/lib/sharing/rows-for-tests'
import { closeCases } from '@/scripts/testing/open-cases'
import { enrolledDriver, newDriver, openedCase, staff } from '@/scripts/testing/platform'
import { openDriver, searchSharing } from '.'

async function linked(): Promise<{ caseId: string; number: string; one: { id: string; ref: string }; name: string }> {
  const name = `Quirin ${randomUUID().slice(0, 8)}`
  const [one, other] = [await newDriver(name), await newDriver('Zelda Fitz')]
  const pair = [one.id, other.id].sort() as [string, string]
  const caseId = (await place([given(pair, { signal: 'same_picture', weight: 3 })])) ?? ''
  const { number } = await database().sharingCase.findUniqueOrThrow({ where: { id: caseId } })
  return { caseId, number: `SH-${number}`, one, name }
}

test('the driver page has the sharing cases of the account with their state; a closed one stays', async () => {
  const { caseId, number, one } = await linked()
  const reviewer = await staff('reviewer')
  const casesOf = async () => {
    const page = await openDriver(await staff('manager'), one.ref)
    return page.ok ? page.value.sharingCases : []
  }
  expect(await casesOf()).toMatchObject([{ id: caseId, number, status: 'suspected', accounts: 2, confirmed: false }])
  await claimSharing(reviewer, caseId)
  await dismissSharing(reviewer, { caseId, reason: 'Two flats, one hallway phone.' })
  expect(await casesOf()).toMatchObject([{ id: caseId, status: 'dismissed' }])
})

test('the palette finds a sharing case by number, by name and by reference, and says who holds it', async () => {
  const { caseId, number, one, name } = await linked()
  const lead = await staff('lead')
  await claimSharing(lead, caseId)
  for (const text of [number, number.toLowerCase(), number.slice(3), name, one.ref]) {
    const found = await searchSharing(lead, text)
    const hit = found.ok ? found.value.find((row) => row.id === caseId) : undefined
    expect(hit, text).toMatchObject({ number, status: 'suspected', holder: { you: true } })
  }
  const byName = await searchSharing(lead, name)
  expect(byName.ok && byName.value[0]?.who).toBe(`${name}, Zelda Fitz`)
})

test('whoever is blind to an account learns of its sharing case neither there nor by number', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/2.jpg')
  const pair = [driver.id, (await newDriver()).id].sort() as [string, string]
  const caseId = (await place([given(pair, { signal: 'same_picture', weight: 3 })])) ?? ''
  const { number } = await database().sharingCase.findUniqueOrThrow({ where: { id: caseId } })
  const [reviewer, lead] = [await staff('reviewer'), await staff('lead')]
  for (const text of [driver.ref, `SH-${number}`]) {
    const hidden = await searchSharing(reviewer, text)
    expect(hidden.ok && hidden.value.some((row) => row.id === caseId)).toBe(false)
    const shown = await searchSharing(lead, text)
    expect(shown.ok && shown.value.some((row) => row.id === caseId)).toBe(true)
  }
  const page = await openDriver(reviewer, driver.ref)
  expect(page.ok && page.value).toMatchObject({ blind: true, sharingCases: [] })
  await closeCases([opened.id])
  const after = await openDriver(reviewer, driver.ref)
  expect(after.ok && after.value.sharingCases).toHaveLength(1)
})
