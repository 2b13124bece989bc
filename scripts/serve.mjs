import { mkdirSync } from 'node:fs'
import { childEnvironment, readSettings } from './environment.mjs'
import { checkNode, ensureInstalled } from './install.mjs'
import { checkProduction } from './production.mjs'
import { checkPort } from './running/port.mjs'
import { recoverRun, removeRunFile, writeRunFile } from './running/run-file.mjs'
import { runSession } from './running/session.mjs'
import { progress } from './running/steps.mjs'
import { runScript } from './stop-error.mjs'

const done = (did) => (did ? undefined : 'up to date')

async function serve(session) {
  const settings = readSettings()
  await recoverRun(settings.dataDir)
  await checkPort(settings.port)
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  writeRunFile(settings.dataDir, { baseUrl: settings.baseUrl })
  session.onEnd(() => removeRunFile(settings.dataDir))
  const step = progress(4, session.signal)
  await step('Installing packages', async () => done(await ensureInstalled()))
  const { openDatabase } = await import('./database.mjs')
  const { deployMigrations } = await import('./migrations/deploy.mjs')
  const { generateClient } = await import('./generate.mjs')
  const { ensureBuilt } = await import('./build.mjs')
  const { serveAll } = await import('./running/serve-all.mjs')
  const { LIKENESS_MASTER_KEY, LIKENESS_SESSION_SECRET } = process.env
  const secrets = { LIKENESS_MASTER_KEY, LIKENESS_SESSION_SECRET }
  const env = childEnvironment({ settings, databaseUrl: settings.databaseUrl, secrets })
  await step('Migrating', async () => {
    const { url } = await openDatabase(settings)
    return done((await deployMigrations(url)).length > 0)
  })
  await step('Building', async () => {
    await generateClient()
    return done(await ensureBuilt(settings.buildDir, env))
  })
  let all
  await step('Starting web and worker', async () => {
    all = serveAll({ settings, env, logs: false }, session.signal)
    await all.ready()
  })
  console.log(`Likeness serves ${settings.baseUrl} on port ${settings.port}.`)
  await all.failed
}

await runScript(async () => {
  checkNode()
  checkProduction()
  await runSession(serve)
})
