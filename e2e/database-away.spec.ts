import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment } from '../scripts/environment.mjs'
import { endChildren } from '../scripts/running/children.mjs'
import { anyPort } from '../scripts/running/port.mjs'
import { startWeb, waitForWeb } from '../scripts/running/programs.mjs'
import { cleanEnvironment, e2eSettings } from '../scripts/testing/e2e-settings.mjs'
import { expect, signIn, test } from './fixtures'

const NOBODY_LISTENS = 'postgres://likeness:likeness@127.0.0.1:9/likeness'

/** The same web, with the same secrets, whose database does not answer. */
async function webWithoutDatabase(): Promise<string> {
  const { dataDir, buildDir } = e2eSettings()
  const port = await anyPort()
  const settings = {
    port,
    buildDir,
    baseUrl: `http://localhost:${port}`,
    dataDir: mkdtempSync(join(tmpdir(), 'likeness-e2e-')),
    databaseUrl: undefined,
  }
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))
  const env = childEnvironment({
    settings,
    databaseUrl: NOBODY_LISTENS,
    secrets,
    env: { ...cleanEnvironment(), NODE_ENV: 'production' },
  })
  const context = { settings, env, logs: true }
  await waitForWeb(context, startWeb(context), '/api/v1/health/live', 90_000)
  return settings.baseUrl
}

test.afterAll(() => endChildren())

test('a queue that can not be read is said to have failed, never shown as empty', async ({ page }) => {
  await signIn(page, 'reviewer')
  const baseUrl = await webWithoutDatabase()
  const answer = await page.goto(`${baseUrl}/queue`)
  expect(answer?.status()).toBe(500)
  await expect(page.getByRole('heading', { level: 1, name: 'The queue could not be read' })).toBeVisible()
  await expect(page.getByText('This does not mean that the queue is empty.')).toBeVisible()
  await expect(page.getByText(`req ${answer?.headers()['x-request-id']}`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(page.getByText('Nobody is waiting')).toBeHidden()
})
