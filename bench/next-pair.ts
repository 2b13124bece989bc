import type { Page } from '@playwright/test'
import { createDatabase, databaseUrl, dropDatabase } from '@/scripts/postgres/databases.mjs'
import type { Bench, Stage } from './harness/bench'
import { openBrowser, openPage } from './harness/browser'
import { median } from './harness/compare'
import { demoDatabase } from './harness/database'
import { signedIn } from './harness/staff'
import { serveProduct } from './harness/web'

const ROUNDS = 5
const DECISIONS = 8
const GOAL_MS = 50

declare global {
  interface Window {
    nextPair?: Promise<number>
  }
}

/** In the page: from the next key until two other photos stand painted, and one frame more, in ms. */
function watchForNextPair(): void {
  const pair = () =>
    [...document.querySelectorAll<HTMLImageElement>('[data-pane] img[data-painted]')].map((img) => img.src)
  const before = pair().join()
  window.nextPair = new Promise((resolve) => {
    const begin = (event: KeyboardEvent) => {
      const look = () => {
        const now = pair()
        if (now.length === 2 && now.join() !== before && now.every((src) => !before.includes(src)))
          requestAnimationFrame(() => resolve(performance.now() - event.timeStamp))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    addEventListener('keydown', begin, { once: true, capture: true })
  })
}

const painted = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll('[data-pane] img[data-painted]').length === 2)

/** Decides as a reviewer does, two keys a case, and measures what follows the second. */
async function decideSome(page: Page, base: string): Promise<number[]> {
  await page.goto(`${base}/queue`)
  await page.getByRole('button', { name: /Start reviewing/ }).click()
  await page.waitForURL(/\/cases\//)
  await painted(page)
  const measured: number[] = []
  for (let i = 0; i < DECISIONS; i++) {
    // a person looks for a moment: the case that comes next has been made ready meanwhile
    await page.waitForTimeout(2_500)
    await page.keyboard.press('s')
    await page
      .getByLabel('Comparison score')
      .waitFor({ timeout: 5_000 })
      .catch(() => undefined)
    await page.waitForTimeout(700)
    await page.evaluate(watchForNextPair)
    await page.keyboard.press('s')
    const ms = await Promise.race([
      page.evaluate(() => window.nextPair ?? Promise.reject(new Error('not watched'))),
      page.waitForTimeout(10_000).then(() => null),
    ])
    if (ms === null) break
    measured.push(ms)
    await painted(page)
  }
  return measured
}

/** A copy of the demo, so that every round decides the same cases. */
async function freshDemo(stage: Stage, template: string, round: number): Promise<string> {
  const name = `likeness_bench_round_${round}`
  await dropDatabase(stage.serverUrl, name)
  await createDatabase(stage.serverUrl, name, template)
  stage.onEnd(() => dropDatabase(stage.serverUrl, name))
  return databaseUrl(stage.serverUrl, name)
}

/** P8: how soon after the confirming key the next pair stands there. */
export const bench: Bench = {
  id: 'P8',
  what: 'from the confirming key to the next pair painted, in a browser',
  async run(stage) {
    const template = await demoDatabase(stage)
    const browser = await openBrowser(stage)
    const all: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const url = await freshDemo(stage, template, round)
      process.env.DATABASE_URL = url
      const { cookie } = await signedIn(url, 'reviewer')
      const served = await serveProduct(stage, url)
      const page = await openPage(browser, served.base, cookie)
      all.push(...(await decideSome(page, served.base)))
      await page.context().close()
      await served.end()
    }
    const sorted = [...all].sort((a, b) => a - b)
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
    stage.say(
      `  ${all.length} decisions in ${ROUNDS} rounds: median ${median(all).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
    )
    stage.say(`  p95 = ${p95.toFixed(0)} ms; goal at most ${GOAL_MS} ms: ${p95 <= GOAL_MS ? 'holds' : 'DOES NOT HOLD'}`)
  },
}
