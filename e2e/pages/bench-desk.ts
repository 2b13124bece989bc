import type { Cookie } from '@playwright/test'
import { test as base, expect, type Platform, photo } from '../fixtures'
import { BenchPage } from './bench-page'
import { newcomer } from './staff'

export { expect, photo }

/** A stranger's selfie on an account with two references and an earlier selfie: a case in band hold. */
export async function heldCase(platform: Platform, name = 'Marta Lindqvist'): Promise<string> {
  const ref = await platform.enrolled(name, 'p03')
  await platform.enrol(ref, 'p03', 1, 'government_id')
  await platform.submit(ref, await photo('p03', 2))
  const held = await platform.submit(ref, await photo('p16', 2))
  return (await held.json()).caseId
}

/** Whoever reviews in this worker: nobody else's claims end theirs. */
let cookies: Cookie[] | undefined

type Desk = {
  /** A page of a reviewer of this worker. */
  desk: BenchPage
  /** The bench with a case of its own, claimed; it is released at the end. */
  bench: BenchPage
}

export const test = base.extend<Desk>({
  desk: async ({ page, browser }, use) => {
    if (!cookies) {
      const reviewer = await newcomer(browser, 'reviewer', 'Noor Haddad')
      cookies = await reviewer.context().cookies()
      await reviewer.context().close()
    }
    await page.context().addCookies(cookies)
    await use(new BenchPage(page))
    const release = page.getByRole('button', { name: 'Release' })
    if (await release.isVisible()) await release.click()
    await expect(release).toBeHidden()
  },
  bench: async ({ desk, platform }, use) => {
    await desk.open(await heldCase(platform))
    await use(desk)
  },
})
