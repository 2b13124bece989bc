import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { elsewhere, newcomer } from './pages/staff'

/** The bench's keys on one's own page; other desks have findings of the same name. */
const benchKeys = (page: Page) => page.getByRole('region', { name: 'On the bench' })

async function openChange(page: Page): Promise<void> {
  await page.goto('/account')
  await expect(benchKeys(page).getByRole('button', { name: 'Same person: S. Change' })).toBeVisible()
}

test('a key is put elsewhere, a taken one is named, and the person finds it on another browser', async ({
  browser,
}) => {
  const page = await newcomer(browser, 'reviewer', 'Ragna Lindqvist')
  await openChange(page)
  await benchKeys(page).getByRole('button', { name: 'Same person: S. Change' }).click()
  await page.keyboard.press('d')
  await expect(page.getByText('D is Different people already. Same person stays where it is.')).toBeVisible()
  await page.getByRole('button', { name: 'Let them change places' }).click()
  await expect(benchKeys(page).getByRole('button', { name: 'Same person: D. Change' })).toBeVisible()
  await expect(benchKeys(page).getByRole('button', { name: 'Different people: S. Change' })).toBeVisible()
  await benchKeys(page).getByRole('button', { name: 'Swipe: W. Change' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Enter keeps its meaning/)).toBeVisible()
  await page.keyboard.press('F2')
  await expect(benchKeys(page).getByRole('button', { name: 'Swipe: F2. Change' })).toBeVisible()

  await page.reload()
  await expect(benchKeys(page).getByRole('button', { name: 'Same person: D. Change' })).toBeVisible()
  await page.getByRole('button', { name: 'Reset all' }).click()
  await expect(benchKeys(page).getByRole('button', { name: 'Same person: S. Change' })).toBeVisible()
})

test('single keys are switched off for a person, and the caps go with them', async ({ browser }) => {
  const page = await newcomer(browser, 'lead', 'Osric Pemberton')
  await page.goto('/queue')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await page.keyboard.press('?')
  await expect(sheet).toBeVisible()
  await sheet.getByLabel('Single keys').uncheck({ force: true })
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(sheet).toBeHidden()
  await expect(page).toHaveURL(/\/queue/)

  await page.getByRole('button', { name: 'Keys', exact: true }).click()
  await sheet.getByLabel('Single keys').check({ force: true })
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(page).toHaveURL(/\/drivers/)
})

test('undo length and theme are kept for the person', async ({ browser }) => {
  const page = await newcomer(browser, 'lead', 'Ottoline Marsh')
  await page.goto('/account')
  const length = page.getByLabel('How long a decision can be taken back')
  await length.fill('61')
  await expect(page.getByText('Give whole seconds from 0 to 60.')).toBeVisible()
  await length.fill('25')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')

  const other = await elsewhere(browser, page)
  await other.goto('/account')
  await expect(other.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(other.getByLabel('How long a decision can be taken back')).toHaveValue('25 s')
  await other.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(other.getByText(/session.* ended/)).toBeVisible()
  await page.goto('/queue')
  await expect(page).toHaveURL(/\/sign-in/)
})
