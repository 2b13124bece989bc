import { expect, type Locator, type Page, type Response } from '@playwright/test'
import { claim } from './findings'

type Box = { x: number; y: number; width: number; height: number }

/** The bench of one case, and how its photos lie. */
export class BenchPage {
  constructor(readonly page: Page) {}

  async open(caseId: string, query = ''): Promise<void> {
    await claim(this.page, caseId)
    await this.page.goto(`/cases/${caseId}${query}`)
    await this.painted()
  }

  async painted(): Promise<void> {
    await expect(this.page.locator('[data-pane] img[data-painted]')).toHaveCount(2)
  }

  /** The reasons for different people. */
  get reasons(): Locator {
    return this.page.getByRole('region', { name: 'What differs?' })
  }

  get undo(): Locator {
    return this.page.getByRole('button', { name: 'Undo' })
  }

  get note(): Locator {
    return this.page.getByLabel('Note')
  }

  finding(name: string): Locator {
    return this.page.getByRole('region', { name: 'Your finding' }).getByRole('button', { name })
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** The case that the address names. */
  caseId(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? ''
  }

  /** The case that is kept ready, with both photos in memory; ask before it is claimed. */
  async whenReady(): Promise<string> {
    const answered: string[] = []
    const hear = (one: Response) => void answered.push(one.url())
    this.page.on('response', hear)
    const answer = await this.page.waitForResponse((one) => one.url().endsWith('/cases/desk/ahead') && one.ok())
    const { value } = await answer.json()
    const photo = (url: string) => url.includes(`case=${value.caseId}`) && url.includes('thumb')
    await expect.poll(() => answered.some(photo)).toBe(true)
    this.page.off('response', hear)
    return value.caseId
  }

  tool(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Tools' }).getByRole('button', { name })
  }

  /** One of the three views of a feature on the checklist. */
  feature(name: string, view: 'Alike' | 'Differs' | 'Unseen'): Locator {
    return this.page.getByRole('radiogroup', { name, exact: true }).getByRole('radio', { name: view })
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
