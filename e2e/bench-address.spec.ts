import { expect, test } from './pages/bench-desk'

test('the address holds the look, and brings it back', async ({ page, bench }) => {
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

test('reasons and what is said in the slot move no photo', async ({ page, bench }) => {
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
