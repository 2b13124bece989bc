import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { newcomer } from './pages/staff'

/** The drawing of a chart, once the page listens to the pointer. */
async function plotOf(page: Page, chart: string) {
  const section = page.getByRole('region', { name: chart, exact: true })
  const box = await section.locator('svg[viewBox="0 0 1000 100"]').boundingBox()
  if (!box) throw new Error(`No chart ${chart}.`)
  await expect(async () => {
    await page.mouse.move(box.x + 5, box.y + 20)
    await page.mouse.move(box.x + box.width - 5, box.y + 20)
    await expect(section.locator('header small')).toBeEmpty({ timeout: 500 })
  }).toPass()
  return { section, box }
}

test('a manager zooms the charts, opens what is behind a point, and takes a chart and the week along', async ({
  browser,
}) => {
  const page = await newcomer(browser, 'manager', 'Trixie Mallory')
  await page.goto('/trends')
  const { section, box } = await plotOf(page, 'Checks')

  await test.step('a drag zooms all charts, in the address; the way back stands above them', async () => {
    await page.mouse.move(box.x + box.width * 0.6, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.9, box.y + 60, { steps: 4 })
    await page.mouse.up()
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=/)
    await page.getByRole('link', { name: 'Show all 4 weeks' }).click()
    await expect(page).toHaveURL(/\/trends$/)
    await page.getByLabel('Day shown in all charts').focus()
    for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft', 'Enter']) await page.keyboard.press(key)
    await expect(page.getByText(/^Zoomed to/)).toBeVisible()
    await page.goBack()
    await expect(page.getByText(/^Zoomed to/)).toBeHidden()
  })

  await test.step('the chart as SVG and PNG', async () => {
    const files = { SVG: '<svg', PNG: '\u0089PNG' }
    for (const [kind, begins] of Object.entries(files)) {
      const file = page.waitForEvent('download')
      await section.getByRole('button', { name: 'Checks: download' }).click()
      await page.getByRole('menuitem', { name: `Chart as ${kind}` }).click()
      const saved = await readFile(await (await file).path(), 'latin1')
      expect(saved.slice(0, 4)).toBe(begins)
    }
  })

  await test.step('a click lists as many as the point says', async () => {
    await page.mouse.move(box.x + box.width * 0.7, box.y + 60)
    const says = await section.locator('header').getByRole('link').textContent()
    await page.mouse.click(box.x + box.width * 0.7, box.y + 60)
    await expect(page.getByRole('heading', { level: 1, name: 'Checks' })).toBeVisible()
    await expect(page.getByText(`${says?.split(',')[0]} checks, newest first`)).toBeVisible()
    await expect(page.locator('main img')).toHaveCount(0)
  })

  await test.step('the week prints on one sheet', async () => {
    await page.goto('/trends')
    await page.getByRole('link', { name: 'Weekly report' }).click()
    await expect(page.getByRole('heading', { name: 'What stood out' })).toBeVisible()
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(sheets.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    expect(sheets).toMatch(/MediaBox \[0 0 59\d\.?\d* 84\d/)
  })
})
