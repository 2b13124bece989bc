import type { Page } from '@playwright/test'
import { expect } from '../fixtures'

/** Opens a case and claims it, as soon as an earlier decision on it has taken effect; the photos are there then. */
export async function claimCase(page: Page, caseId: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/cases/${caseId}`)
    await page.getByRole('button', { name: /^Claim/ }).click({ timeout: 2_000 })
  }).toPass({ timeout: 25_000 })
  await painted(page)
}

/** Both photos of the case are there, and findings can be given. */
export async function painted(page: Page): Promise<void> {
  for (const name of ['Selfie', 'Reference photo'])
    await expect(page.getByRole('img', { name, exact: true })).toBeVisible()
  await expect(page.locator('[data-pane] img[data-painted]')).toHaveCount(2)
}

/** Claims a case and finds different people, because of the nose. */
export async function findDifferent(page: Page, caseId: string): Promise<void> {
  await claimCase(page, caseId)
  await page.keyboard.press('d')
  await page.keyboard.press('3')
  await expect(page).not.toHaveURL(new RegExp(caseId))
}

/** Waits until the undo of the newest decision is over. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden({ timeout: 20_000 })
}
