import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '@/scripts/browser.mjs'
import type { Stage } from './bench'

const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run']

/** A browser of the benchmark, and a page in it that carries a session. */
export async function openBrowser(stage: Stage): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS })
  stage.onEnd(() => browser.close())
  return browser
}

export async function openPage(browser: Browser, base: string, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name, value] = cookie?.split(/=(.*)/s) ?? []
  if (name && value) await context.addCookies([{ name, value, url: base }])
  // tsx keeps the names of functions by a helper that a page does not have
  await context.addInitScript('globalThis.__name = (named) => named')
  return await context.newPage()
}

/** The JavaScript that an address loads until the network rests, in KB, each file gzipped as a server would. */
export async function javascriptOf(page: Page, address: string): Promise<number> {
  const files = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script' || response.url().split('?')[0]?.endsWith('.js')
    if (isScript)
      files.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      )
  })
  const answer = await page.goto(address, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}.`)
  const sizes = await Promise.all(files.values())
  return sizes.reduce((sum, size) => sum + size, 0) / 1_024
}
