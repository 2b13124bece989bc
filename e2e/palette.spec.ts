import { expect, photo, signIn, test } from './fixtures'
import { newcomer } from './pages/staff'

test('the palette finds drivers and cases, and does what can be done with them', async ({ page, platform }) => {
  const family = `Zwingli${crypto.randomUUID().slice(0, 6)}`
  const name = `Ottokar ${family}`
  const ref = await platform.enrolled(name, 'p01')
  const { caseId } = await (await platform.submit(ref, await photo('p15', 2))).json()
  await signIn(page, 'lead', 1)
  await page.goto('/trends')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Search or run' })
  await expect(field).toBeFocused()
  await field.fill(ref)
  const driver = page.getByRole('option', { name: new RegExp(name) }).first()
  await expect(driver).toContainText('Held')
  await expect(driver).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('Tab')
  await expect(page.getByRole('option', { name: 'Open the driver' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: `Ask ${name} for a selfie` })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('Control+k')
  await field.fill(family)
  await page.getByRole('option', { name: new RegExp(`^C-\\d+, ${name}`) }).click()
  await expect(page).toHaveURL(new RegExp(`/cases/${caseId}`))

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
  await expect(page.getByText(`On ${name}`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a reviewer learns nothing from it of a driver whose case they may still decide', async ({
  platform,
  browser,
}) => {
  const ref = await platform.enrolled('Fenella Strickland', 'p01')
  await platform.submit(ref, await photo('p15', 2))
  const page = await newcomer(browser, 'reviewer', 'Iben Kragh')
  await page.goto('/queue')
  const field = page.getByRole('combobox', { name: 'Search or run' })
  await page.keyboard.press('Control+k')
  await field.fill(ref)
  const driver = page.getByRole('option', { name: /Fenella Strickland/ }).first()
  await expect(driver).toBeVisible()
  await expect(driver).not.toContainText(/Held|Clear|Due/)
  const found = await (await page.request.get(`/search?q=${ref}`)).text()
  expect(found).not.toMatch(/"(held|hold|band|score)"/)
})

test('it says that nothing fits, and what could not be searched, and searches again', async ({ page }) => {
  await signIn(page, 'manager')
  await page.route('**/search?q=*', (route) => route.abort())
  await page.goto('/trends')
  await page.getByRole('button', { name: 'Search or run' }).first().click()
  const field = page.getByRole('combobox', { name: 'Search or run' })
  await field.fill('zzzz')
  const again = page.getByRole('option', { name: 'Drivers and cases could not be searched. Try again' })
  await expect(again).toBeVisible()
  await page.unroute('**/search?q=*')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing fits “zzzz”')).toBeVisible()
  // no driver's name has it: what the search finds comes before pages
  await field.fill('trends')
  await expect(page.getByRole('option').filter({ hasText: 'Trends' }).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/trends/)
})

test('what stood first stays chosen when a driver is found above it', async ({ page, platform }) => {
  const name = `Trendafil ${crypto.randomUUID().slice(0, 6)}`
  await platform.driver(name)
  await signIn(page, 'lead')
  let answer: () => void = () => {}
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/search?q=*', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto('/drivers')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or run' }).fill('trend')
  const trends = page.getByRole('option').filter({ hasText: 'Trends' })
  await expect(trends).toHaveAttribute('aria-selected', 'true')
  answer()
  await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible()
  await expect(trends).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/trends/)
})

test('an admin finds pages and no driver', async ({ page }) => {
  await signIn(page, 'admin')
  const answer = await page.request.get('/search?q=a')
  expect(await answer.json()).toEqual({})
})
