import sharp from 'sharp'
import { expect, photo, test } from './pages/bench-desk'

test('zoom, rotate, flip and reset act on both photos, by key and by button, and shift no pixel', async ({
  page,
  bench,
}) => {
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

test('the wheel zooms at the pointer, a drag moves, Alt moves one alone', async ({ page, bench }) => {
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

test('fingers pinch both photos', async ({ page, bench }) => {
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

  // without a keyboard no key is told, and the sheet can still be asked for
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
  await expect(bench.finding('Same person').locator('kbd')).toBeHidden()
  await expect(bench.tool(/^Swipe/).locator('kbd')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Keys' }).locator('kbd')).toBeVisible()
})

test('1:1 by double click, key and button draws a pixel of the photo as one of the screen', async ({ page, bench }) => {
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

test('one finger moves, and two move and zoom at once', async ({ page, bench }) => {
  const box = await bench.boxOf(bench.pane('first'))
  const cdp = await page.context().newCDPSession(page)
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.46]
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...spots: [number, number][]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: spots.map(([left, top], id) => ({ x: x + left, y: y + top, id })),
    })
  await touch('touchStart', [0, 0])
  for (const way of [10, 25, 40]) await touch('touchMove', [way, -way])
  await touch('touchEnd')
  await expect.poll(async () => Math.round((await bench.matrix('first')).e)).toBe(40)
  await expect.poll(async () => Math.round((await bench.matrix('second')).f)).toBe(-40)
  await bench.tool('Reset').click()
  await touch('touchStart', [-40, 0], [40, 0])
  for (const way of [10, 20, 40]) await touch('touchMove', [-40 - way, 30], [40 + way, 30])
  await touch('touchEnd')
  await expect.poll(() => bench.zoom('second')).toBeCloseTo(2, 1)
  expect((await bench.matrix('second')).f).toBeGreaterThan(20)
})

test('photos of 12 million pixels are moved and zoomed without laying out the page', async ({
  page,
  desk,
  platform,
}) => {
  const large = async (person: string, shot: number) =>
    sharp(await photo(person, shot))
      .resize(3_096, 3_870)
      .jpeg({ quality: 85 })
      .toBuffer()
  const ref = await platform.enrolled('Marta Lindqvist', 'p03')
  const held = await platform.submit(ref, await large('p16', 2))
  await desk.open((await held.json()).caseId)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const layouts = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN
  }
  const box = await desk.boxOf(desk.pane('second'))
  await page.mouse.move(box.x + 200, box.y + 200)
  await page.mouse.wheel(0, -500)
  await page.mouse.down()
  await page.mouse.move(box.x + 210, box.y + 210)
  const before = await layouts()
  const since = performance.now()
  const from = await desk.matrix('second')
  for (let step = 1; step <= 60; step++) await page.mouse.move(box.x + 210 + 2 * step, box.y + 210 + step)
  await expect.poll(async () => Math.round((await desk.matrix('second')).e - from.e)).toBe(120)
  const laidOut = (await layouts()) - before
  const seconds = (performance.now() - since) / 1_000
  await page.mouse.up()
  /** The clocks and the news of the page lay out a few times a second; a drag that did would with each of its 60 moves. */
  expect(laidOut).toBeLessThanOrEqual(15 + 3 * seconds)
})
