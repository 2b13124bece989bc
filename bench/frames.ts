import type { CDPSession, Page } from '@playwright/test'
import sharp from 'sharp'
import { createDatabase, databaseUrl, dropDatabase } from '@/scripts/postgres/databases.mjs'
import type { Bench } from './harness/bench'
import { openBrowser, openPage } from './harness/browser'
import { demoDatabase } from './harness/database'
import { signedIn } from './harness/staff'
import { serveProduct } from './harness/web'

const DRAGS = 6
const MOVES = 60
const MOVE_MS = 16
/** A frame later than this was missed at 60 a second. */
const MISSED_MS = 25

type TraceEvent = { name: string; ts: number; dur?: number; ph: string }

/** A picture of twelve megapixels that compresses as a photo does. */
async function twelveMegapixels(shade: number): Promise<Buffer> {
  const [width, height] = [3_000, 4_000]
  const noise = { type: 'gaussian' as const, mean: shade, sigma: 24 }
  return await sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .blur(2)
    .jpeg({ quality: 86 })
    .toBuffer()
}

async function traced(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const take = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]))
  cdp.on('Tracing.dataCollected', take)
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline', 'cc', 'viz'],
    },
  })
  await work()
  const complete = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()))
  await cdp.send('Tracing.end')
  await complete
  cdp.off('Tracing.dataCollected', take)
  return events
}

async function drag(page: Page): Promise<void> {
  const box = await page.locator('[data-pane]').first().boundingBox()
  if (!box) throw new Error('There is no photo to drag.')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  for (let i = 1; i <= MOVES; i++) {
    await page.mouse.move(at.x + 90 * Math.sin(i / 8), at.y + 70 * Math.cos(i / 8))
    await page.waitForTimeout(MOVE_MS)
  }
  await page.mouse.up()
}

/** The times between frames that were drawn, ms. */
function betweenFrames(events: readonly TraceEvent[]): number[] {
  const drawn = events.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts)
  const times = [...new Set(drawn)].sort((a, b) => a - b)
  return times.slice(1).map((at, i) => (at - (times[i] ?? at)) / 1_000)
}

/** F1: how evenly two photos of twelve megapixels follow the pointer on the bench, by the browser's own trace. */
export const bench: Bench = {
  id: 'F1',
  what: 'dragging two photos of 12 megapixels on the bench: times between frames, by the browser’s trace',
  async run(stage) {
    const name = 'likeness_bench_frames'
    await dropDatabase(stage.serverUrl, name)
    await createDatabase(stage.serverUrl, name, await demoDatabase(stage))
    stage.onEnd(() => dropDatabase(stage.serverUrl, name))
    const url = databaseUrl(stage.serverUrl, name)
    process.env.DATABASE_URL = url
    const { cookie } = await signedIn(url, 'reviewer')
    const served = await serveProduct(stage, url)
    const browser = await openBrowser(stage)
    const pictures = [await twelveMegapixels(118), await twelveMegapixels(140)]
    for (const zoomed of [false, true]) {
      const page = await openPage(browser, served.base, cookie)
      let given = 0
      await page.route(/\/photos\/.*size=full/, (route) =>
        route.fulfill({ body: pictures[given++ % 2] as Buffer, contentType: 'image/jpeg' }),
      )
      await page.goto(`${served.base}/queue`)
      await page.getByRole('button', { name: /Start reviewing/ }).click()
      await page.waitForURL(/\/cases\//)
      await page.waitForFunction(() => document.querySelectorAll('[data-pane] img[data-painted]').length === 2)
      if (zoomed) for (let i = 0; i < 4; i++) await page.keyboard.press('+')
      await drag(page)
      const cdp = await page.context().newCDPSession(page)
      const events = await traced(cdp, async () => {
        for (let i = 0; i < DRAGS; i++) await drag(page)
      })
      const times = betweenFrames(events).sort((a, b) => a - b)
      const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? Number.NaN).toFixed(1)
      const missed = times.filter((ms) => ms > MISSED_MS).length
      const scripting = events
        .filter(({ name: of }) => of === 'FunctionCall')
        .reduce((sum, { dur = 0 }) => sum + dur, 0)
      stage.say(
        `  ${zoomed ? 'zoomed in four times' : 'whole photos      '}: ${times.length} frames, median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms; ${((100 * missed) / Math.max(1, times.length)).toFixed(1)} % later than ${MISSED_MS} ms; script ${(scripting / 1_000 / Math.max(1, times.length)).toFixed(2)} ms a frame`,
      )
      await page.keyboard.press('Escape')
      await page.context().close()
    }
  },
}
