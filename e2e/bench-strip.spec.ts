import { expect, test } from './pages/bench-desk'

test('sides are swapped, and any two photos of the strip lie on the bench', async ({ page, bench }) => {
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

test('landmarks of both photos come when asked for, and go', async ({ page, bench }) => {
  const marks = page.locator('[data-landmarks="468"]')
  await page.keyboard.press('m')
  await expect(marks).toHaveCount(2)
  const image = await bench.boxOf(bench.pane('first').locator('img'))
  expect(await bench.boxOf(bench.pane('first').locator('svg'))).toEqual(image)
  await bench.tool('Landmarks').click()
  await expect(marks).toHaveCount(0)
})
