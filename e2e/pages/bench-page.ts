import { expect, type Locator, type Page } from '@playwright/test'

type Box = { x: number; y: number; width: number; height: number }

/** The bench of one case, and how its photos lie. */
export class BenchPage {
  constructor(readonly page: Page) {}

  async open(caseId: string, query = ''): Promise<void> {
    await this.page.goto(`/cases/${caseId}${query}`)
    const claim = this.page.getByRole('button', { name: /^Claim/ })
    await claim.or(this.pane('second')).first().waitFor()
    if (await claim.isVisible()) await claim.click()
    await this.painted()
  }

  async painted(): Promise<void> {
    await expect(this.page.locator('[data-pane] img[data-painted]')).toHaveCount(2)
  }

  tool(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Tools' }).getByRole('button', { name })
  }

  pane(side: 'first' | 'second'): Locator {
    return this.page.locator(`[data-pane="${side}"]`)
  }

  /** The matrix that the tools lay over a photo: scale and turn in a–d, the way in px in e and f. */
  async matrix(side: 'first' | 'second'): Promise<{ a: number; b: number; d: number; e: number; f: number }> {
    return await this.page.locator(`[data-layer="${side}"]`).evaluate((layer) => {
      const { a, b, d, e, f } = new DOMMatrix(getComputedStyle(layer).transform)
      return { a, b, d, e, f }
    })
  }

  async zoom(side: 'first' | 'second'): Promise<number> {
    const { a, b } = await this.matrix(side)
    return Math.hypot(a, b)
  }

  async filter(side: 'first' | 'second'): Promise<string> {
    return await this.page.locator(`[data-layer="${side}"]`).evaluate((layer) => getComputedStyle(layer).filter)
  }

  async boxOf(target: Locator): Promise<Box> {
    return await target.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    })
  }

  /** Where everything lies that never moves. */
  async places(): Promise<Box[]> {
    const fixed = [
      this.pane('first'),
      this.pane('second'),
      this.page.getByRole('region', { name: 'Photos', exact: true }),
      this.page.getByRole('region', { name: 'Your finding' }),
    ]
    return await Promise.all(fixed.map((one) => this.boxOf(one)))
  }
}
