import type { Page } from '@playwright/test'
import { expect, type Platform, photo, test } from './fixtures'
import { BenchPage } from './pages/bench-page'
import { claimCase, painted } from './pages/findings'
import { newcomer } from './pages/staff'

let page: Page
let bench: BenchPage

test.beforeAll(async ({ browser }) => {
  page = await newcomer(browser, 'reviewer', 'Bruno Salgado')
  bench = new BenchPage(page)
})

/** A case of a driver who is held, on the bench, with a note; the one after it is ready. */
async function noted(platform: Platform): Promise<{ ref: string; caseId: string; next: string }> {
  const ref = await platform.enrolled('Farida Nazari', 'p01')
  const { caseId } = await (await platform.submit(ref, await photo('p15', 2))).json()
  await page.goto('about:blank')
  const ready = bench.whenReady()
  await claimCase(page, caseId)
  const next = await ready
  await bench.note.fill('A scar over the left brow.')
  await bench.pane('first').focus()
  return { ref, caseId, next }
}

/** The server answers so, whatever waits in the queue. */
const nobodyWaits = (of: Page) =>
  of.route(/\/desk\/(next|ahead)$/, (route) =>
    route.fulfill({ status: 409, json: { ok: false, code: 'nothing-waits' } }),
  )

test('Z brings the case back with photos, finding and note; the next one waits again', async ({ platform }) => {
  const { ref, caseId, next } = await noted(platform)
  await bench.press('s', 's')
  await expect(page).toHaveURL(new RegExp(next))
  await painted(page)
  await expect(page.getByText(/Same person, Farida Nazari/)).toBeVisible()
  await expect(page.getByText(/^\d s$/)).toBeVisible()
  // the case after the next one may be answered for still
  const again = page.waitForResponse(
    async (one) => one.url().endsWith('/desk/ahead') && one.ok() && (await one.json()).value.caseId === next,
  )
  await bench.press('z')
  await expect(page).toHaveURL(new RegExp(caseId))
  await painted(page)
  await expect(bench.note).toHaveValue('A scar over the left brow.')
  await expect(bench.finding('Same person')).toContainText('S confirms')
  // what was said of its pace is not said of a pair that lies here undecided
  await expect(page.getByText(/Rare impostors are missed/)).toHaveCount(0)
  await again
  await expect(page.getByRole('timer')).toHaveText(/^0[45]:/)
  expect(await platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'held' })
  await bench.press('c', 'c')
  await expect(page).toHaveURL(new RegExp(next))
})

test('the toast waits for whoever has it in focus, and says when it has taken effect', async ({ platform }) => {
  const { ref, next } = await noted(platform)
  await bench.press('s', 's')
  await expect(page).toHaveURL(new RegExp(next))
  await painted(page)
  await bench.undo.focus()
  await expect
    .poll(() => platform.get(`/drivers/${ref}/standing`), { timeout: 25_000 })
    .toMatchObject({ standing: 'clear', mayWork: true })
  await expect(page.getByText('has taken effect')).toBeVisible()
  await expect(bench.undo).toHaveAttribute('aria-disabled', 'true')
  await bench.pane('first').focus()
  await expect(bench.undo).toBeHidden()
})

test('a reload brings the toast back, and Z the note', async ({ platform }) => {
  const { caseId, next } = await noted(platform)
  await bench.press('s', 's')
  await expect(page).toHaveURL(new RegExp(next))
  await expect(page.getByText(/^\d s$/)).toBeVisible()
  await page.reload()
  await painted(page)
  await expect(bench.undo).toBeVisible()
  await bench.undo.click()
  await expect(page).toHaveURL(new RegExp(caseId))
  await painted(page)
  await expect(bench.note).toHaveValue('A scar over the left brow.')
})

test('when nobody waits the queue holds the toast', async ({ platform, browser }) => {
  const alone = await newcomer(browser, 'reviewer', 'Sunniva Dahl')
  const ref = await platform.enrolled('Hugo Lindgren', 'p01')
  const { caseId } = await (await platform.submit(ref, await photo('p15', 2))).json()
  await nobodyWaits(alone)
  await claimCase(alone, caseId)
  await alone.keyboard.press('s')
  await alone.keyboard.press('s')
  await expect(alone).toHaveURL(/\/queue/)
  await expect(alone.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect(alone.getByText(/Same person, Hugo Lindgren/)).toBeVisible()
  await alone.keyboard.press('z')
  await expect(alone).toHaveURL(new RegExp(caseId))
  await painted(alone)
  await alone.close()
})

test('what takes effect at once has no toast', async ({ platform }) => {
  await noted(platform)
  await page.route('**/decision', async (route) => {
    const answer = await route.fetch()
    const { ok, value } = await answer.json()
    await route.fulfill({ response: answer, json: { ok, value: { ...value, settlesAt: value.now } } })
  })
  const sent = page.waitForResponse('**/decision')
  await bench.press('s', 's')
  await sent
  await painted(page)
  await expect(bench.undo).toBeHidden()
  await page.unrouteAll({ behavior: 'wait' })
})
