import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from './fixtures'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Of the page itself, without the frame that every page has. */
async function violations(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(TAGS).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`)
}

/** The queue with cases chosen, and with the dialog over it. */
async function walk(page: Page): Promise<void> {
  await signIn(page, 'lead', 2)
  await page.goto('/queue?lane=all')
  await expect(page.getByRole('table', { name: 'Open cases' })).toBeVisible()
  await page.getByLabel('Choose all on this page').check()
  await expect(page.getByRole('region', { name: 'Chosen cases' })).toBeVisible()
  expect(await violations(page, '#page')).toEqual([])
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: /^Put off/ })).toBeVisible()
  expect(await violations(page, '[role="dialog"]')).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the queue is clean for axe, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await walk(page)
  })
}

test('the queue is clean for axe, forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await walk(page)
})
