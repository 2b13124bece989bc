import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { newcomer } from './pages/staff'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const NOTE = 'Name a few more accounts at a time.'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

async function openDialog(page: Page, button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog(page, name)).toBeVisible()
}

async function publish(page: Page, address: string, number: string): Promise<void> {
  await page.goto(address)
  await openDialog(page, 'Publish', `Publish version ${number}`)
  const form = dialog(page, `Publish version ${number}`)
  await form.getByLabel('Reason').fill('Agreed by the desk on Monday.')
  await form.getByRole('button', { name: 'Publish' }).click()
  await form.getByRole('button', { name: 'Yes, publish' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('complementary').getByText('In a moment')).toBeVisible()
}

/** Nothing that axe finds, light and dark. */
async function seen(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
}

test('a lead drafts, reads what is different, runs it over the month; a manager publishes; another version goes back', async ({
  browser,
}) => {
  const lead = await newcomer(browser, 'lead', 'Nour Haddad')
  const manager = await newcomer(browser, 'manager', 'Pål Eide')
  // another number than an earlier run that broke off may have left in force
  const atMost = String(20 + Math.floor(Math.random() * 70))
  await lead.goto('/policy')
  await openDialog(lead, 'New draft', 'New draft')
  await dialog(lead, 'New draft').getByLabel('What it is for').fill(NOTE)
  await dialog(lead, 'New draft').getByRole('button', { name: 'Begin the draft' }).click()
  await lead.waitForURL(/\/policy\/\d+$/)
  const address = new URL(lead.url()).pathname
  const number = address.split('/').at(-1) ?? ''

  const named = lead.getByLabel('Accounts named at most')
  await named.fill('500')
  await expect(lead.getByText('Not saved yet.')).toBeVisible()
  await lead.getByRole('button', { name: 'Save the draft' }).click()
  await expect(lead.getByText('Give at most 100 accounts.')).toHaveCount(1)
  await lead.reload()
  await expect(named).toHaveValue('500 accounts')
  await named.fill(atMost)
  await lead.getByRole('button', { name: 'Save the draft' }).click()
  await expect(lead.getByText(`A search names at most ${atMost} accounts.`)).toBeVisible()

  await lead.getByRole('button', { name: 'Run over the last month' }).click()
  await expect(lead.getByRole('row', { name: /Reviews a day/ })).toBeVisible()
  await seen(lead)

  await publish(manager, address, number)

  await lead.goto('/policy/1')
  await openDialog(lead, 'Go back to this version', 'Go back to version 1')
  await dialog(lead, 'Go back to version 1').getByLabel('What it is for').fill('Too many accounts were named.')
  await dialog(lead, 'Go back to version 1').getByRole('button', { name: 'Begin the roll-back' }).click()
  await lead.waitForURL((url) => /\/policy\/\d+$/.test(url.pathname) && !url.pathname.endsWith('/1'))
  await expect(lead.getByText('Equal to version 1: it needs no shadow run.')).toBeVisible()
  await publish(manager, new URL(lead.url()).pathname, new URL(lead.url()).pathname.split('/').at(-1) ?? '')
  await manager.goto('/policy')
  await expect(manager.getByRole('row', { name: new RegExp(`Version ${number}.*${NOTE}`) })).toBeVisible()
  await seen(manager)
})

test('a draft that somebody else saves meanwhile follows, and where one has typed it says so and takes nothing', async ({
  browser,
}) => {
  const [lead, other] = [await newcomer(browser, 'lead', 'Runa Dahl'), await newcomer(browser, 'lead', 'Kweku Annan')]
  await lead.goto('/policy')
  await openDialog(lead, 'New draft', 'New draft')
  await dialog(lead, 'New draft').getByLabel('What it is for').fill('Two people write it.')
  await dialog(lead, 'New draft').getByRole('button', { name: 'Begin the draft' }).click()
  await lead.waitForURL(/\/policy\/\d+$/)
  await other.goto(new URL(lead.url()).pathname)
  const named = (page: Page) => page.getByLabel('Accounts named at most')
  const write = async (page: Page, value: string) => {
    await named(page).fill(value)
    await expect(page.getByText('Not saved yet.')).toBeVisible()
  }
  const save = async (page: Page, value: string) => {
    await write(page, value)
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await expect(page.getByText('Everything is saved.')).toBeVisible()
  }
  await save(other, '11')
  await expect(named(lead)).toHaveValue('11 accounts')
  await write(lead, '13')
  await save(other, '14')
  await expect(lead.getByText('Somebody else has saved this draft meanwhile')).toBeVisible()
  await expect(named(lead)).toHaveValue('13 accounts')
  await expect(lead.getByRole('button', { name: 'Save the draft' })).toBeDisabled()
  await lead.getByRole('button', { name: 'Show the draft as saved' }).click()
  await expect(named(lead)).toHaveValue('14 accounts')
  await save(lead, '15')
  await expect(named(other)).toHaveValue('15 accounts')
})
