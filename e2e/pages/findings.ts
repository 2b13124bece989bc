import type { Page } from '@playwright/test'
import { expect } from '../fixtures'

/** Opens a case and claims it; the photos are there when it returns. */
export async function claimCase(page: Page, caseId: string): Promise<void> {
  await page.goto(`/cases/${caseId}`)
  await page.getByRole('button', { name: /^Claim/ }).click()
  for (const name of ['Selfie', 'Reference photo'])
    await expect(page.getByRole('img', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /Different people/ })).toBeEnabled()
}

/** Claims a case and finds different people, because of the nose. */
export async function findDifferent(page: Page, caseId: string): Promise<void> {
  await claimCase(page, caseId)
  await page.keyboard.press('d')
  await page.keyboard.press('3')
  await expect(page).not.toHaveURL(new RegExp(caseId))
}
