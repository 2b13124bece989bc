import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { childEnvironment, demoSecrets } from '../environment.mjs'
import { generateClient } from '../generate.mjs'
import { createDatabase, databaseUrl, dropDatabase } from '../postgres/databases.mjs'
import { checkPort } from '../running/port.mjs'
import { recoverRun, removeRunFile, writeRunFile } from '../running/run-file.mjs'
import { serveAll } from '../running/serve-all.mjs'
import { runSession } from '../running/session.mjs'
import { seedDemo } from '../seed.mjs'
import { runScript } from '../stop-error.mjs'
import { cleanEnvironment, e2eSettings } from './e2e-settings.mjs'
import { ensureTemplate } from './template.mjs'
import { openTestServer } from './test-server.mjs'

async function makeDatabase(onEnd) {
  const server = await openTestServer()
  onEnd(() => server.stop({ onlyIfIdle: true }))
  const name = `likeness_test_${process.pid}_e2e`
  await createDatabase(server.url, name, await ensureTemplate(server.url))
  onEnd(() => dropDatabase(server.url, name))
  return databaseUrl(server.url, name)
}

/** A fresh, seeded installation, served until asked to end. */
async function serve({ onEnd, signal }) {
  const settings = e2eSettings()
  await recoverRun(settings.dataDir)
  await checkPort(settings.port)
  rmSync(settings.dataDir, { recursive: true, force: true })
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  writeRunFile(settings.dataDir, { baseUrl: settings.baseUrl })
  onEnd(() => removeRunFile(settings.dataDir))
  await generateClient()
  const env = childEnvironment({
    settings,
    databaseUrl: await makeDatabase(onEnd),
    secrets: demoSecrets(settings.dataDir, {}),
    // receivers of tests listen on this machine
    env: { ...cleanEnvironment(), LIKENESS_ALLOW_PRIVATE_WEBHOOKS: 'true' },
  })
  // tests make staff of their own
  writeFileSync(join(settings.dataDir, 'e2e.json'), JSON.stringify({ databaseUrl: env.DATABASE_URL }), { mode: 0o600 })
  await Promise.all([seedDemo(env), ensureBuilt(settings.buildDir, env)])
  const all = serveAll({ settings, env, logs: true }, signal)
  await all.ready()
  console.log(`Serving ${settings.baseUrl} for end-to-end tests.`)
  await all.failed
}

await runScript(() => runSession(serve))
