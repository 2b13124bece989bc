import type { Page } from '@playwright/test'

/** Longer than any page takes to come to life; where something on it never does, the test that needs it says so. */
const AT_MOST_MS = 15_000

/**
 * A page whose `goto` and `reload` come back once it listens. Between what the server drew and React's taking it over a
 * press, a key or a file is lost, and how long that is hangs on the machine.
 */
export function listening(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  page.goto = async (...asked) => {
    const answer = await goto(...asked)
    await listens(page)
    return answer
  }
  page.reload = async (...asked) => {
    const answer = await reload(...asked)
    await listens(page)
    return answer
  }
  return page
}

/** Waits until React has taken over all that can be pressed or filled in, and what follows from its first look is done. */
export async function listens(page: Page): Promise<void> {
  const isTaken = () =>
    [...document.querySelectorAll('body button, body input, body textarea, body a[href]')].every((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactProps$')),
    )
  await page.waitForFunction(isTaken, undefined, { timeout: AT_MOST_MS }).catch(() => null)
  await page
    .evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle(), { timeout: 1_000 })))
    .catch(() => null)
}
