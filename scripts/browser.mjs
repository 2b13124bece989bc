import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'
import { isEntry, runScript, StopError } from './stop-error.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const runs = (path) => spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0

function findInSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places]
  return candidates.find((path) => existsSync(path) && runs(path))
}

async function findPlaywrights() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) && runs(path) ? path : undefined
}

function installWithApt(log) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  log('No browser was found: installing chromium with apt-get.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1', ...args], {
      env,
      timeout: 300_000,
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
  return findInSystem()
}

function installWithPlaywright(log) {
  log('No browser was found: asking Playwright for one (60 s at most).')
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { timeout: 60_000, killSignal: 'SIGKILL' })
  return findPlaywrights()
}

/**
 * The path of a Chromium for the tests: that of CHROMIUM_PATH, the system's, Playwright's own, apt's as root, then
 * Playwright's download with a limit of 60 s.
 */
export async function findBrowser(log = console.log) {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named) && runs(named)) return named
    throw new StopError(`CHROMIUM_PATH names ${named}, which does not run.`)
  }
  const path = findInSystem() ?? (await findPlaywrights()) ?? installWithApt(log) ?? (await installWithPlaywright(log))
  if (path) return path
  throw new StopError('No Chromium was found or could be installed: install one and set CHROMIUM_PATH to its program.')
}

if (await isEntry(import.meta.url)) await runScript(async () => console.log(await findBrowser(console.error)))
