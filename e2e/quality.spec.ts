import { expect, test } from './fixtures'
import { newcomer } from './pages/staff'

test('a lead makes a golden pair; a reviewer practises on it, is told what it is, and it counts nowhere', async ({
  browser,
}) => {
  const lead = await newcomer(browser, 'lead', 'Wiebke Tamm')
  await lead.goto('/quality')
  await lead.getByRole('link', { name: 'Golden pairs' }).click()
  const makeable = lead.getByRole('listitem').filter({ has: lead.getByRole('button', { name: 'Make a pair' }) })
  const rowOf = (number: string) => lead.getByRole('row').filter({ hasText: new RegExp(`${number}(?!\\d)`) })
  const numbers: string[] = []
  // a pair whose driver waits for a decision is shown to nobody meanwhile
  for (let made = 0; made < 3; made += 1) {
    const number = (await makeable.first().locator('b').textContent()) ?? ''
    // by its number: a case that closes meanwhile comes first
    await makeable
      .filter({ has: lead.getByText(number, { exact: true }) })
      .getByRole('button')
      .click()
    await expect(rowOf(number)).toBeVisible()
    numbers.push(number)
  }

  const reviewer = await newcomer(browser, 'reviewer', 'Ilse Brandt')
  await reviewer.goto('/quality')
  const decisions = reviewer.locator('dl').filter({ hasText: 'decisions' }).first()
  const before = await decisions.textContent()
  for (const own of ['κ with a second person', 'Looked closer', 'Under 5 s'])
    await expect(reviewer.getByRole('term').filter({ hasText: own }).first()).toBeVisible()
  await reviewer.getByRole('button', { name: 'Practise' }).click()
  await reviewer.waitForURL('**/cases/*')
  await expect(reviewer.getByText('Practice: a pair of known truth')).toBeVisible()
  await expect(reviewer.getByLabel('Comparison score')).toHaveCount(0)
  await expect(reviewer.getByRole('button', { name: /Same person/ })).toBeEnabled()
  await reviewer.keyboard.press('s')
  await expect(reviewer.getByLabel('Comparison score')).toBeVisible()
  await reviewer.keyboard.press('s')
  await expect(reviewer.getByRole('alert').filter({ hasText: 'A pair of known truth' })).toContainText(
    /Same person. You found it|Different people. You found “Same person”/,
  )
  for (const name of ['Selfie', 'Reference photo'])
    await expect(reviewer.getByRole('img', { name, exact: true })).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Practise another' })).toBeVisible()
  await reviewer.getByRole('link', { name: 'To quality' }).click()
  await expect(decisions).toHaveText(before ?? '')

  for (const number of numbers) {
    await rowOf(number).getByRole('button', { name: 'Retire' }).click()
    await rowOf(number).getByRole('button', { name: 'Retire for good' }).click()
    await expect(rowOf(number)).toHaveCount(0)
  }
})
