import sharp from 'sharp'
import { supplied } from './fixtures'
import { expect, photo, test } from './pages/bench-desk'
import { claim } from './pages/findings'

test('where a photo cannot be loaded its well says so; only what needs no pair can be found until it is there', async ({
  page,
  desk,
  platform,
}) => {
  const ref = await platform.enrolled('Marta Lindqvist', 'p03')
  const { id, caseId } = await (await platform.submit(ref, await photo('p16', 2))).json()
  let fails = true
  await page.route(new RegExp(`/photos/${id}.*size=full`), (route) =>
    fails ? route.fulfill({ contentType: 'image/jpeg', body: 'no picture' }) : route.continue(),
  )
  await claim(page, caseId)
  await page.goto(`/cases/${caseId}`)
  await expect(page.locator('#finding-state')).toContainText('One photo')
  await expect(page.getByRole('alert').getByText('This photo could not be loaded')).toBeVisible()
  await expect(desk.finding('Same person')).toHaveAttribute('aria-disabled', 'true')
  await expect(desk.finding("Can't tell")).toHaveAttribute('aria-disabled', 'false')
  await desk.press('s')
  await expect(page.getByText('One photo is missing: say').first()).toBeVisible()
  fails = false
  await page.getByRole('button', { name: 'Load it again' }).click()
  await desk.painted()
  await expect(desk.finding('Same person')).toHaveAttribute('aria-disabled', 'false')
  await desk.press('c')
  await expect(page.getByRole('region', { name: 'Comparison score' })).toBeVisible()
})

test('a selfie that was never measured lies as it is, beside the only reference; names of any length and direction fit', async ({
  page,
  desk,
  platform,
}) => {
  const name = 'محمد عبد الرحمن بن عبد العزيز الشريف القحطاني Wolfeschlegelsteinhausenbergerdorff'
  const ref = await platform.enrolled(name, 'p03')
  const sent = await platform.submit(ref, await photo('p16', 2), supplied)
  await desk.open((await sent.json()).caseId)
  await expect(page.getByText('Not aligned')).toHaveCount(1)
  await expect(page.getByText('1 of 1')).toBeVisible()
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const header = page.locator('header', { has: page.getByRole('heading', { level: 1 }) })
    expect(await header.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
    await expect(page.getByRole('button', { name: /^Extend/ })).toBeInViewport()
  }
  await desk.press('c')
  await expect(page.getByText('a model without known thresholds')).toBeVisible()
})

test('all earlier selfies are in the strip: by key, wheel and button', async ({ page, desk, platform }) => {
  test.setTimeout(240_000)
  const ref = await platform.enrolled('Ida Okonkwo', 'p03')
  const selfie = await photo('p03', 2)
  for (let turn = 0; turn < 16; turn++) {
    const other = await sharp(selfie)
      .modulate({ brightness: 0.9 + turn / 100 })
      .jpeg({ quality: 90 })
      .toBuffer()
    await platform.submit(ref, other)
  }
  const held = await platform.submit(ref, await photo('p16', 2))
  await page.setViewportSize({ width: 1280, height: 800 })
  await desk.open((await held.json()).caseId)
  const strip = page.getByRole('region', { name: 'Other photos' })
  const thumbs = strip.locator('button[aria-pressed]')
  await expect(thumbs).toHaveCount(18)
  await expect(thumbs.last()).toBeInViewport({ ratio: 1 })
  await expect(thumbs.nth(1)).not.toBeInViewport()
  await strip.getByRole('button', { name: 'Earlier selfies' }).click()
  await expect(thumbs.nth(1)).toBeInViewport()
  await strip.getByRole('button', { name: 'Later selfies' }).click()
  await thumbs.last().hover()
  await page.mouse.wheel(0, -3_000)
  await expect(thumbs.nth(1)).toBeInViewport()
  for (let turn = 0; turn < 16; turn++) await page.keyboard.press('ArrowLeft')
  await expect(thumbs.nth(1)).toHaveAttribute('aria-pressed', 'true')
  await expect(thumbs.nth(1)).toBeInViewport()
  await expect(page.getByRole('img', { name: 'Earlier picture' })).toBeVisible()
})
