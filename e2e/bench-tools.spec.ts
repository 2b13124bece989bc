import { expect, type Platform, photo, signIn, test } from './fixtures'
import { BenchPage } from './pages/bench-page'

async function heldCase(platform: Platform): Promise<string> {
  const ref = await platform.enrolled('Marta Lindqvist', 'p03')
  await platform.enrol(ref, 'p03', 1, 'government_id')
  await platform.submit(ref, await photo('p03', 2))
  const held = await platform.submit(ref, await photo('p16', 2))
  return (await held.json()).caseId
}

let bench: BenchPage
let caseId: string

test.beforeEach(async ({ page, platform }) => {
  caseId = await heldCase(platform)
  await signIn(page, 'reviewer', 2)
  bench = new BenchPage(page)
  await bench.open(caseId)
})

test.afterEach(async ({ page }) => {
  const release = page.getByRole('button', { name: 'Release' })
  if (await release.isVisible()) await release.click()
  await expect(release).toBeHidden()
})

test('zoom, rotate, flip and reset act on both photos, by key and by button, and shift no pixel', async ({ page }) => {
  const places = await bench.places()
  const acts: [string, string | RegExp, (side: 'first' | 'second') => Promise<void>][] = [
    ['+', 'Zoom in', async (side) => expect.poll(() => bench.zoom(side)).toBeCloseTo(Math.SQRT2, 2)],
    ['-', 'Zoom out', async (side) => expect.poll(() => bench.zoom(side)).toBeCloseTo(Math.SQRT1_2, 2)],
    [
      ']',
      /^Rotate right/,
      async (side) => expect.poll(async () => (await bench.matrix(side)).b).toBeCloseTo(0.2588, 3),
    ],
    [
      '[',
      /^Rotate left/,
      async (side) => expect.poll(async () => (await bench.matrix(side)).b).toBeCloseTo(-0.2588, 3),
    ],
    ['h', 'Flip', async (side) => expect.poll(async () => (await bench.matrix(side)).a).toBe(-1)],
  ]
  for (const [key, name, holds] of acts) {
    for (const press of [() => page.keyboard.press(key), () => bench.tool(name).click()]) {
      await press()
      await holds('first')
      await holds('second')
      expect(await bench.places()).toEqual(places)
      await bench.tool('Reset').click()
      await expect.poll(() => bench.matrix('second')).toMatchObject({ a: 1, b: 0, d: 1, e: 0, f: 0 })
    }
  }
  await page.keyboard.press('+')
  await page.keyboard.press('0')
  await expect.poll(() => bench.zoom('first')).toBe(1)
  await page.keyboard.press('h')
  await page.keyboard.press('Backspace')
  await expect.poll(async () => (await bench.matrix('first')).a).toBe(1)
})

test('the wheel zooms at the pointer, a drag moves, Alt moves one alone', async ({ page }) => {
  const box = await bench.boxOf(bench.pane('first'))
  const at = { x: box.x + box.width / 2 + 100, y: box.y + box.height * 0.46 + 60 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.wheel(0, -400)
  await expect.poll(() => bench.zoom('first')).toBeCloseTo(Math.exp(0.6), 2)
  const zoom = await bench.zoom('first')
  const { e, f } = await bench.matrix('first')
  expect(e + 100 * zoom).toBeCloseTo(100, 0)
  expect(f + 60 * zoom).toBeCloseTo(60, 0)
  expect(await bench.matrix('second')).toEqual(await bench.matrix('first'))

  await page.keyboard.press('Backspace')
  await page.mouse.down()
  await page.mouse.move(at.x + 30, at.y - 20, { steps: 3 })
  await page.mouse.up()
  for (const side of ['first', 'second'] as const)
    await expect.poll(async () => Math.round((await bench.matrix(side)).e)).toBe(30)
  await page.keyboard.down('Alt')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Alt')
  await expect.poll(() => bench.zoom('first')).toBeGreaterThan(1.2)
  expect(await bench.zoom('second')).toBe(1)

  await bench.pane('second').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await bench.matrix('second')).f).toBeGreaterThan(0)
})

test('fingers pinch both photos', async ({ page }) => {
  const box = await bench.boxOf(bench.pane('second'))
  const cdp = await page.context().newCDPSession(page)
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.46]
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: x - apart, y, id: 1 },
              { x: x + apart, y, id: 2 },
            ],
    })
  await touch('touchStart', 50)
  for (const apart of [60, 75, 100]) await touch('touchMove', apart)
  await touch('touchEnd', 0)
  await expect.poll(() => bench.zoom('first')).toBeCloseTo(2, 1)
  expect(await bench.zoom('second')).toBeCloseTo(2, 1)
})

test('1:1 by double click, key and button draws a pixel of the photo as one of the screen', async ({ page }) => {
  const perPixel = () =>
    bench.pane('first').evaluate((pane) => {
      const image = pane.querySelector('img')
      const { a, b } = new DOMMatrix(getComputedStyle(pane.querySelector('[data-layer]') as Element).transform)
      return image ? (image.offsetWidth / image.naturalWidth) * Math.hypot(a, b) : 0
    })
  for (const press of [
    () => bench.pane('first').dblclick(),
    () => page.keyboard.press('o'),
    () => bench.tool(/1:1 pixels/).click(),
  ]) {
    await press()
    await expect.poll(perPixel).toBeCloseTo(1, 2)
    await press()
    await expect.poll(() => bench.zoom('first')).toBe(1)
  }
})

test('light and contrast take the place of the tools and go to both photos or to one', async ({ page }) => {
  const places = await bench.places()
  await page.keyboard.press('l')
  const light = page.getByRole('slider', { name: 'Light' })
  await light.fill('50')
  await expect.poll(() => bench.filter('first')).toBe('brightness(2) contrast(1)')
  expect(await bench.filter('second')).toBe('brightness(2) contrast(1)')
  await bench.tool('Right').click()
  await page.getByRole('slider', { name: 'Contrast' }).fill('-50')
  await expect.poll(() => bench.filter('second')).toBe('brightness(2) contrast(0.5)')
  expect(await bench.filter('first')).toBe('brightness(2) contrast(1)')
  expect(await bench.places()).toEqual(places)
  await bench.tool('Reset').click()
  await expect.poll(() => bench.filter('second')).toBe('none')
  await bench.tool(/^Done/).click()
  await expect(light).toBeHidden()
  await bench.tool('Light and contrast').click()
  await bench.tool('Both').click()
  await bench.tool(/^Done/).focus()
  await page.keyboard.press('Escape')
  await expect(light).toBeHidden()
  await expect(page).toHaveURL(/\/cases\//)
})

test('swipe, blink, difference and strips keep scale and eye line; the view is kept for the next case', async ({
  page,
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

test('the edge of the swipe follows its handle, and keys decide again afterwards', async ({ page }) => {
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

test('landmarks of both photos come when asked for, and go', async ({ page }) => {
  const marks = page.locator('[data-landmarks="468"]')
  await page.keyboard.press('m')
  await expect(marks).toHaveCount(2)
  const image = await bench.boxOf(bench.pane('first').locator('img'))
  expect(await bench.boxOf(bench.pane('first').locator('svg'))).toEqual(image)
  await bench.tool('Landmarks').click()
  await expect(marks).toHaveCount(0)
})

test('sides are swapped, and any two photos of the strip lie on the bench', async ({ page }) => {
  const left = await bench.boxOf(bench.pane('first'))
  const right = await bench.boxOf(bench.pane('second'))
  for (const press of [() => page.keyboard.press('p'), () => bench.tool('Swap sides').click()]) {
    await press()
    await expect.poll(() => bench.boxOf(bench.pane('first'))).toEqual(right)
    await press()
    await expect.poll(() => bench.boxOf(bench.pane('first'))).toEqual(left)
  }
  const strip = page.getByRole('region', { name: 'Other photos' })
  await strip.getByRole('button', { name: /Gov. ID/ }).click({ modifiers: ['Alt'] })
  await bench.painted()
  await expect(page.getByRole('img', { name: 'Reference photo', exact: true })).toHaveCount(2)
  await expect(page).toHaveURL(/photos=/)
  await page.reload()
  await bench.painted()
  await expect(page.getByRole('img', { name: 'Reference photo', exact: true })).toHaveCount(2)
  await page.keyboard.press('End')
  await expect(page.getByRole('img', { name: 'Selfie', exact: true })).toBeVisible()
  await page.keyboard.press('a')
  await expect(bench.tool('Moving left')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('img', { name: 'Selfie', exact: true })).toHaveCount(2)
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('img', { name: 'Earlier picture' })).toHaveCount(1)
})

test('the address holds the look, and brings it back', async ({ page }) => {
  await page.keyboard.press('+')
  await page.keyboard.press(']')
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/swap=1/)
  const matrix = await bench.matrix('first')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.keyboard.press('h')
  await page.keyboard.press('h')
  await page.keyboard.press('m')
  await expect(page).toHaveURL(/marks=1/)
  expect(requests.filter((url) => url.includes('_rsc'))).toEqual([])
  await page.reload()
  await bench.painted()
  const after = await bench.matrix('first')
  expect(after.a).toBeCloseTo(matrix.a, 2)
  expect(after.b).toBeCloseTo(matrix.b, 2)
  await expect(bench.tool('Swap sides')).toHaveAttribute('aria-pressed', 'true')
})

test('reasons and what is said in the slot move no photo', async ({ page }) => {
  const places = await bench.places()
  await page.keyboard.press('d')
  await expect(bench.reasons).toBeVisible()
  expect(await bench.places()).toEqual(places)
  await page.keyboard.press('Escape')
  await expect(bench.reasons).toBeHidden()
  await page.keyboard.press('e')
  await expect(page.getByText('Your claim lasts a whole turn again')).toBeVisible()
  expect(await bench.places()).toEqual(places)
})
