import type { BrowserContext, Page } from '@playwright/test'
import { expect, type Platform, photo, test } from './fixtures'
import { BenchPage } from './pages/bench-page'
import { claimCase, painted } from './pages/findings'
import { listening } from './pages/listening'
import { newcomer } from './pages/staff'

let page: Page
let bench: BenchPage
let context: BrowserContext

test.beforeEach(async ({ browser }) => {
  page = await newcomer(browser, 'reviewer', 'Edda Kramer')
  context = page.context()
  bench = new BenchPage(page)
})

test.afterEach(async () => await context.close())

async function held(platform: Platform, name = 'Joris van Beek') {
  const ref = await platform.enrolled(name, 'p01')
  const { caseId, id } = await (await platform.submit(ref, await photo('p15', 2))).json()
  return { ref, caseId: String(caseId), verification: String(id) }
}

const looksAgain = (of: Page) => of.evaluate(() => window.dispatchEvent(new Event('focus')))
const score = () => page.getByLabel('Comparison score')

/** From now on the page is told of its claim what is true now, so that it can't know before the server refuses. */
async function hearNothingNew(caseId: string): Promise<void> {
  const answered = page.waitForResponse(`**/cases/${caseId}/state`)
  await looksAgain(page)
  const json = await (await answered).json()
  await page.route(`**/cases/${caseId}/state`, (route) => route.fulfill({ json }))
}

async function found(caseId: string): Promise<void> {
  const ready = bench.whenReady()
  await claimCase(page, caseId)
  await ready
  await bench.press('s')
  await expect(score()).toBeVisible()
}

test('with the server away a decision is kept, told, and sent when it is back', async ({ platform }) => {
  const { caseId, ref } = await held(platform)
  await found(caseId)
  await page.route('**/decision', (route) => route.abort())
  await bench.press('s')
  await expect(page).not.toHaveURL(new RegExp(caseId))
  await painted(page)
  await expect(page.getByText(/Kept, and sent when it does: Same person, Joris van Beek/)).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(bench.undo).toBeVisible()
  await expect
    .poll(() => platform.get(`/drivers/${ref}/standing`), { timeout: 25_000 })
    .toMatchObject({ standing: 'clear' })
})

test('an unsent decision survives a reload, note and all', async ({ platform }) => {
  const { caseId } = await held(platform)
  await found(caseId)
  await bench.note.fill('The ears are alike.')
  await bench.pane('first').focus()
  await page.route('**/decision', (route) => route.abort())
  await bench.press('s')
  await expect(page.getByText(/Kept, and sent when it does/)).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.getItem('likeness-unsent'))).not.toContain('ears are alike')
  await page.unrouteAll({ behavior: 'wait' })
  const sent = page.waitForRequest(`**/${caseId}/decision`)
  await page.reload()
  expect((await sent).postDataJSON()).toMatchObject({ finding: 'same_person', note: 'The ears are alike.' })
  await expect(bench.undo).toBeVisible()
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('likeness-unsent'))).toBeNull()
})

test('a decision whose answer got lost is recorded once', async ({ platform }) => {
  const { caseId, verification } = await held(platform)
  await found(caseId)
  let lost = 0
  await page.route('**/decision', async (route) => {
    if (lost++ > 0) return await route.continue()
    await route.fetch()
    return await route.abort()
  })
  await bench.press('s')
  await expect(bench.undo).toBeVisible()
  await expect.poll(() => lost).toBe(2)
  await expect
    .poll(() => platform.get(`/verifications/${verification}`), { timeout: 25_000 })
    .toMatchObject({ status: 'approved' })
})

test('a decision that comes too late is refused to its face, and nothing else is', async ({ platform, browser }) => {
  const { caseId } = await held(platform)
  const other = await held(platform, 'Noor Haddad')
  await found(caseId)
  await hearNothingNew(caseId)
  const tab = listening(await context.newPage())
  await claimCase(tab, other.caseId)
  const rival = await newcomer(browser, 'reviewer', 'Matej Novak')
  await claimCase(rival, caseId)
  await bench.press('s')
  await expect(page.getByText(/Not recorded: Same person, Joris van Beek. Somebody else holds this case/)).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText(/Not recorded/)).toBeHidden()
  await rival.context().close()
})

test('a lost claim closes the photos, freezes and keeps, names the holder, and Enter goes on', async ({
  platform,
  browser,
}) => {
  const { caseId } = await held(platform)
  const other = await held(platform, 'Noor Haddad')
  await found(caseId)
  await bench.note.fill('The left ear looks different.')
  const tab = listening(await context.newPage())
  await claimCase(tab, other.caseId)
  const rival = await newcomer(browser, 'reviewer', 'Matej Novak')
  await claimCase(rival, caseId)
  await looksAgain(page)
  await expect(page.getByText('Closed with the claim')).toHaveCount(2)
  await expect(page.getByText(/Matej Novak holds this case/)).toBeVisible()
  await expect(bench.note).toHaveValue('The left ear looks different.')
  await expect(bench.note).not.toBeEditable()
  await tab.close()
  await bench.pane('first').or(page.getByText('Closed with the claim').first()).first().click()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(new RegExp(caseId))
  await painted(page)
  await rival.context().close()
})

test('two tabs of one person: what one decided the other knows at once', async ({ platform }) => {
  const { caseId } = await held(platform)
  await found(caseId)
  const tab = listening(await context.newPage())
  await tab.goto(`/cases/${caseId}`)
  await painted(tab)
  await bench.press('s')
  await expect(bench.undo).toBeVisible()
  await expect(tab.getByText('This case was decided meanwhile.')).toBeVisible()
  await expect(tab.getByText('Closed with the decision')).toHaveCount(2)
})

test('a session that ends in the middle of a note costs nothing', async ({ platform }) => {
  const { caseId } = await held(platform)
  await claimCase(page, caseId)
  await bench.note.fill('Glasses in one picture only.')
  await bench.pane('first').focus()
  const session = await context.cookies()
  await context.clearCookies()
  await bench.press('s')
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in, in a new tab' })).toBeVisible()
  await context.addCookies(session)
  await looksAgain(page)
  await expect(score()).toBeVisible()
  await expect(bench.note).toHaveValue('Glasses in one picture only.')
  const sent = page.waitForRequest('**/decision')
  await bench.press('s')
  expect((await sent).postDataJSON()).toMatchObject({ note: 'Glasses in one picture only.' })
})

test('consent withdrawn while the case lies there closes the photos', async ({ platform }) => {
  const { caseId, ref } = await held(platform)
  await claimCase(page, caseId)
  await platform.consent(ref, 'withdrawn')
  await looksAgain(page)
  await expect(page.getByText('This case was cancelled.')).toBeVisible()
  await expect(page.getByText('Closed: the case was cancelled')).toHaveCount(2)
  await expect(page.getByRole('img', { name: 'Selfie', exact: true })).toBeHidden()
})

test('a driver erased from their page while the case lies on a bench: typed to say so, and the photos close', async ({
  platform,
  browser,
}) => {
  const { caseId, ref } = await held(platform)
  await claimCase(page, caseId)
  const lead = await newcomer(browser, 'lead', 'Ottoline Vasquez')
  await lead.goto(`/drivers/${ref}`)
  const dialog = lead.getByRole('dialog', { name: /Erase all data/ })
  await lead.getByRole('button', { name: 'Erase all data' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(dialog.getByText(`Type ${ref} exactly.`)).toBeVisible()
  await dialog.getByLabel(`Type ${ref} to go on`).fill(ref)
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(lead.getByRole('heading', { name: 'Erased driver' })).toBeVisible()
  await expect(lead.getByRole('region', { name: 'Data rights' })).toContainText('All data was erased')
  await looksAgain(page)
  await expect(page.getByText('This case was cancelled.')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Selfie', exact: true })).toBeHidden()
  await lead.context().close()
})
