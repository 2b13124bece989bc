import type { Page } from '@playwright/test'
import { expect } from '../fixtures'

/**
 * Claims a case, as soon as an earlier decision on it has taken effect. Asked for at once and not by a press on its page:
 * whoever else reviews meanwhile may be given it as their next, and may keep it ready for 60 s.
 */
export async function claim(page: Page, caseId: string): Promise<void> {
  const asked = async () => {
    const answer = await page.request.post(`/cases/${caseId}/claim`, { headers: { 'sec-fetch-site': 'same-origin' } })
    return answer.ok() ? 'claimed' : await answer.text()
  }
  await expect.poll(asked, { timeout: 75_000, intervals: [250] }).toBe('claimed')
}

/** Claims a case and opens it; the photos are there then. */
export async function claimCase(page: Page, caseId: string): Promise<void> {
  await claim(page, caseId)
  await page.goto(`/cases/${caseId}`)
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
