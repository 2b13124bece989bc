import { expect, photo, signIn, supplied, test } from './fixtures'
import { contrasts } from './pages/axe'
import { newcomer } from './pages/staff'

test('a new case, its holder and who looks come by themselves, and the row leaves when it is decided', async ({
  browser,
  page,
  platform,
}) => {
  const colleague = await newcomer(browser, 'reviewer', 'Ilse Brandvold')
  const ref = await platform.enrolled('Renske Adelaar', 'p01')
  await signIn(page, 'lead', 1)
  await page.goto(`/queue?lane=all&q=${ref}`)
  await expect(page.getByText('No case fits these filters')).toBeVisible()
  const { caseId } = await (await platform.submit(ref, await photo('p15', 2))).json()
  const row = page.getByRole('row').filter({ hasText: 'Renske Adelaar' })
  await expect(row).toBeVisible()

  await colleague.goto(`/cases/${caseId}`)
  await expect(row).toContainText('Ilse B.')
  await page.goto(`/cases/${caseId}`)
  await expect(page.getByText('Ilse B. is looking')).toBeVisible()
  await expect(colleague.getByText(/is looking/)).toBeVisible()
})

test('without the stream the queue asks again by itself', async ({ page, platform }) => {
  await page.route('**/live*', (route) => route.abort())
  const ref = await platform.enrolled('Ottavia Brambilla', 'p01')
  await signIn(page, 'lead', 1)
  await page.clock.install()
  await page.goto(`/queue?lane=all&q=${ref}`)
  await expect(page.getByText('No case fits these filters')).toBeVisible()
  await platform.submit(ref, await photo('p15', 2))
  await page.clock.fastForward(21_000)
  await expect(page.getByRole('link', { name: 'Ottavia Brambilla' })).toBeVisible()

  // a number of its own: others open and decide cases meanwhile
  await page.route('**/shell-facts', async (route) => {
    const answer = await route.fetch()
    const facts = await answer.json()
    await route.fulfill({ response: answer, json: { ...facts, counts: { ...facts.counts, queue: 73 } } })
  })
  const pages = page.getByRole('navigation', { name: 'Pages', exact: true })
  await pages.getByRole('link', { name: 'Drivers' }).click()
  await expect(pages.getByRole('link', { name: /^Queue/ })).toHaveText('Queue73')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('a case that leaves keeps its place, fades, and goes at the next pause', async ({ browser, page, platform }) => {
  const lead = await newcomer(browser, 'lead', 'Vera Lindqvist')
  const ref = await platform.enrolled('Bashir Noorzai', 'p01')
  await platform.submit(ref, await photo('p15', 2), supplied)
  await signIn(page, 'lead', 1)
  await page.goto(`/queue?q=${ref}`)
  const row = page.getByRole('row').filter({ hasText: 'Bashir Noorzai' })
  const moving = await page.evaluate(() =>
    window.setInterval(() => window.dispatchEvent(new PointerEvent('pointermove')), 300),
  )
  await lead.goto(`/queue?q=${ref}`)
  await lead.getByLabel(/^Choose Bashir Noorzai/).check()
  await lead.keyboard.press('e')
  await lead.getByLabel('Reason').fill('Two people should look at once.')
  await lead.getByRole('button', { name: 'Escalate', exact: true }).last().click()
  await expect(lead.getByText('1 case handed to the leads')).toBeVisible()
  await expect(row).toHaveAttribute('data-leaving', 'true')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await contrasts(page), 'light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await contrasts(page), 'dark').toEqual([])
  await page.evaluate((timer) => window.clearInterval(timer), moving)
  await expect(page.getByText('No case fits these filters')).toBeVisible()
})
