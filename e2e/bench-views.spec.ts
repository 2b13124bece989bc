import { expect, heldCase, test } from './pages/bench-desk'

test('swipe, blink, difference and strips keep scale and eye line; the view is kept for the next case', async ({
  page,
  bench,
  platform,
}) => {
  const photos = page.getByRole('region', { name: 'Photos', exact: true })
  const image = bench.pane('second').locator('img')
  const whole = await bench.boxOf(photos)
  const { width, y } = await bench.boxOf(image)
  const views: [string, RegExp, string][] = [
    ['w', /^Swipe/, 'swipe'],
    ['b', /^Blink/, 'blink'],
    ['x', /^Difference/, 'difference'],
    ['y', /^Strips/, 'strips'],
  ]
  for (const [key, name, mode] of views)
    for (const press of [() => page.keyboard.press(key), () => bench.tool(name).click()]) {
      await press()
      await expect(photos).toHaveAttribute('data-mode', mode)
      await expect(bench.tool(name)).toHaveAttribute('aria-pressed', 'true')
      const now = await bench.boxOf(image)
      expect(now.width).toBeCloseTo(width, 1)
      expect(now.y).toBeCloseTo(y, 1)
      expect(await bench.boxOf(bench.pane('first'))).toEqual(await bench.boxOf(bench.pane('second')))
      expect(await bench.boxOf(photos)).toEqual(whole)
      await page.keyboard.press('v')
      await expect(photos).toHaveAttribute('data-mode', 'side')
    }
  await page.keyboard.press('x')
  await expect(page).toHaveURL(/view=difference/)
  await page.getByRole('button', { name: 'Release' }).click()
  await expect(page).not.toHaveURL(/\/cases\//)
  await bench.open(await heldCase(platform))
  await expect(photos).toHaveAttribute('data-mode', 'difference')
  await page.keyboard.press('v')
})

test('the edge of the swipe follows its handle, and keys decide again afterwards', async ({ page, bench }) => {
  await page.keyboard.press('w')
  const handle = page.getByRole('slider', { name: 'Edge between the photos' })
  const box = await bench.boxOf(handle)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 14 + (box.width - 28) * 0.25, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(handle).toHaveValue(/^2[45]/)
  await expect(page).toHaveURL(/swipe=2[45]/)
  const clip = await bench.pane('second').evaluate((pane) => getComputedStyle(pane).clipPath)
  expect(clip).toMatch(/^inset\(0px 0px 0px /)
  await page.keyboard.press('d')
  await expect(bench.reasons).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bench.reasons).toBeHidden()
  await page.keyboard.press('v')
})

test('blink shows one photo and the other under three times a second, stops, and is slow by request', async ({
  page,
  bench,
}) => {
  const photos = page.getByRole('region', { name: 'Photos', exact: true })
  const standsFor = () =>
    photos.evaluate(
      (section) =>
        new Promise<number>((done) => {
          let before: number | null = null
          const watch = new MutationObserver(() => {
            const now = performance.now()
            if (before !== null) {
              watch.disconnect()
              done(now - before)
            }
            before = now
          })
          watch.observe(section, { attributeFilter: ['data-hides'] })
        }),
    )
  await page.keyboard.press('b')
  expect(await standsFor()).toBeGreaterThan(340)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(standsFor, { timeout: 20_000 }).toBeGreaterThan(2000)
  await page.keyboard.press('b')
  await expect(bench.tool(/^Blink/)).toContainText('Blink')
  await expect(page.getByRole('img', { name: 'go on' })).toBeVisible()
  await page.keyboard.press('v')
})
