import type { Page } from '@playwright/test'
import { expect, type Platform, photo, test } from './fixtures'
import { BenchPage } from './pages/bench-page'
import { claimCase, painted } from './pages/findings'
import { newcomer } from './pages/staff'

let page: Page
let bench: BenchPage
let caseId: string

async function heldCase(platform: Platform, name: string): Promise<string> {
  const ref = await platform.enrolled(name, 'p01')
  return (await (await platform.submit(ref, await photo('p15', 2))).json()).caseId
}

/** Claims a case; the one after it is ready when this returns. */
async function onBench(id: string): Promise<string> {
  await page.goto('about:blank')
  const ready = bench.whenReady()
  await claimCase(page, id)
  return await ready
}

test.beforeAll(async ({ browser }) => {
  page = await newcomer(browser, 'reviewer', 'Oona Virtanen')
  bench = new BenchPage(page)
})

test.beforeEach(async ({ platform }) => {
  caseId = await heldCase(platform, 'Milan Horvat')
})

const score = () => page.getByLabel('Comparison score')

test('the first key is the finding and reveals, the same key again confirms, and no photo moves', async () => {
  await onBench(caseId)
  const places = await bench.places()
  await expect(score()).toBeHidden()
  await bench.press('s')
  await expect(score()).toBeVisible()
  await expect(bench.finding('Same person')).toContainText('S confirms')
  await expect(bench.finding('Same person')).toHaveAttribute('aria-pressed', 'true')
  expect(await bench.places()).toEqual(places)
  await bench.press('d')
  await expect(bench.reasons).toBeVisible()
  expect(await bench.places()).toEqual(places)
  await bench.press('c')
  await expect(bench.reasons).toBeHidden()
  await bench.press('c')
  await expect(page).not.toHaveURL(new RegExp(caseId))
  await expect(bench.undo).toBeVisible()
  expect(await bench.places()).toEqual(places)
})

test('different people need a reason: D D stays, Shift adds, a digit confirms, by button too', async () => {
  await onBench(caseId)
  await bench.press('d')
  await expect(score()).toBeVisible()
  await bench.press('d', 'd')
  await expect(bench.finding('Different people')).toContainText('A reason confirms')
  await expect(page).toHaveURL(new RegExp(caseId))
  await bench.press('Shift+Digit2')
  await expect(bench.finding('Different people')).toContainText('D or a reason confirms')
  const sent = page.waitForRequest(/\/decision$/)
  await bench.reasons.getByRole('button', { name: /^Nose|^Nose$/ }).click()
  expect((await sent).postDataJSON()).toMatchObject({ finding: 'different_people', reasons: ['eyes', 'nose'] })
  await expect(page).not.toHaveURL(new RegExp(caseId))
})

test('keys pressed while the score is on its way are kept in order', async () => {
  await onBench(caseId)
  let answer = () => {}
  const held = new Promise<void>((done) => {
    answer = done
  })
  await page.route('**/first-finding', async (route) => {
    await held
    await route.continue()
  })
  const sent = page.waitForRequest(/\/decision$/)
  await bench.press('d', 'Shift+Digit5', '3')
  await expect(score()).toBeHidden()
  answer()
  expect((await sent).postDataJSON()).toMatchObject({ finding: 'different_people', reasons: ['nose', 'ears'] })
  await page.unrouteAll({ behavior: 'wait' })
})

test('the next pair is painted while the decision has not left, and the measure is left', async () => {
  const next = await onBench(caseId)
  let answer = () => {}
  const held = new Promise<void>((done) => {
    answer = done
  })
  await page.route(/\/decision$|\/desk\/next$/, async (route) => {
    await held
    await route.continue()
  })
  await bench.tool('Zoom in').click()
  await bench.press('s')
  await expect(score()).toBeVisible()
  const sent = page.waitForRequest(/\/decision$/)
  await bench.press('s')
  await painted(page)
  await expect(page).toHaveURL(new RegExp(next))
  expect((await sent).postDataJSON()).toMatchObject({
    zoomed: true,
    shownPhotoIds: [expect.any(String), expect.any(String)],
  })
  const took = await page.evaluate(() => performance.getEntriesByName('bench:next')[0]?.duration)
  expect(took).toBeGreaterThan(0)
  await expect(page.getByRole('timer')).toHaveText('–:–')
  answer()
  await expect(page.getByRole('timer')).toHaveText(/^0[45]:/)
  await expect(bench.undo).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
})

test('back opens the decided case to read, forward the one on the bench', async () => {
  const next = await onBench(caseId)
  await bench.press('s')
  await expect(score()).toBeVisible()
  await bench.press('s')
  await expect(page).toHaveURL(new RegExp(next))
  await expect(page.getByRole('timer')).toHaveText(/^0[45]:/)
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(caseId))
  await expect(page.getByText('This case has been decided.')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Selfie', exact: true })).toBeHidden()
  await page.goForward()
  await expect(page).toHaveURL(new RegExp(next))
  await painted(page)
  await page.reload()
  await painted(page)
  await expect(page).toHaveURL(new RegExp(next))
})

test('a reload in the middle keeps note, finding and look', async () => {
  await onBench(caseId)
  await bench.note.fill('The chin is narrower.')
  await bench.tool('Zoom in').click()
  await bench.finding("Can't tell").click()
  await expect(score()).toBeVisible()
  await expect(page).toHaveURL(/first=/)
  await page.reload()
  await painted(page)
  await expect(bench.note).toHaveValue('The chin is narrower.')
  await expect(bench.finding("Can't tell")).toContainText('C confirms')
  await expect.poll(() => bench.zoom('first')).toBeCloseTo(Math.SQRT2, 2)
})

test('going elsewhere tells the server that the bench was left, coming back takes the case again', async () => {
  await onBench(caseId)
  const left = page.waitForRequest((request) => request.url().endsWith(`${caseId}/leave`))
  await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name: 'Drivers' }).click()
  await left
  await expect(page).toHaveURL(/\/drivers/)
  await page.goBack()
  await painted(page)
  await expect(page.getByRole('timer')).toHaveText(/^0[45]:/)
})

test('a hint on the pace stands in the slot after a hurried decision, and goes when told to', async () => {
  await claimCase(page, caseId)
  await bench.press('c', 'c')
  await expect(bench.undo).toBeVisible()
  const hint = page.getByText(/The last pair was decided in [1-5] s/)
  await expect(hint).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(hint).toBeHidden()
})

test('a case is put off with a reason, and the next one follows', async () => {
  await onBench(caseId)
  const name = await page.getByRole('heading', { level: 1 }).textContent()
  await bench.press('k')
  const form = page.getByRole('form', { name: 'Put off' })
  await expect(form.getByLabel('Reason')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(form.getByText('Say why in at least 5 characters.')).toBeVisible()
  await form.getByLabel('15 min').check()
  await form.getByLabel('Reason').fill('Asked the depot for a better photo.')
  await form.getByRole('button', { name: 'Put off' }).click()
  await expect(page).not.toHaveURL(new RegExp(caseId))
  await page.goto('/queue?claimed=snoozed&lane=all')
  const row = page.getByRole('row').filter({ hasText: name ?? '' })
  await expect(row.getByText(/Put off until/).first()).toBeVisible()
})
