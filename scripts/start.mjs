import { childEnvironment, demoSecrets, readSettings } from './environment.mjs'
import { checkNode, ensureInstalled } from './install.mjs'
import { checkPort } from './running/port.mjs'
import { recoverRun, removeRunFile, writeRunFile } from './running/run-file.mjs'
import { runSession } from './running/session.mjs'
import { progress } from './running/steps.mjs'
import { runScript } from './stop-error.mjs'

const done = (did) => (did ? undefined : 'up to date')

async function prepare(settings, step, onEnd) {
  await step('Installing packages', async () => done(await ensureInstalled()))
  const { openDatabase } = await import('./database.mjs')
  const { deployMigrations } = await import('./migrations/deploy.mjs')
  const { generateClient } = await import('./generate.mjs')
  const { seedDemo } = await import('./seed.mjs')
  const { ensureBuilt } = await import('./build.mjs')
  let databaseUrl
  await step(settings.databaseUrl ? 'Finding the database' : 'Starting Postgres', async () => {
    const database = await openDatabase({ ...settings, log: (line) => console.log(`\n${line}`) })
    onEnd(() => database.stop())
    databaseUrl = database.url
  })
  await step('Migrating', async () => done((await deployMigrations(databaseUrl)).length > 0))
  await step('Generating the database client', async () => done(await generateClient()))
  const env = childEnvironment({ settings, databaseUrl, secrets: demoSecrets(settings.dataDir) })
  await step('Building, and seeding the demo beside it', async () => {
    const [built, remark] = await Promise.all([ensureBuilt(settings.buildDir, env), seedDemo(env)])
    return remark ?? done(built)
  })
  return env
}

async function announce(settings, ready, seconds) {
  const { describeLogins } = await import('./demo-logins.mjs')
  const logins = describeLogins(settings.dataDir)
  if (!ready) console.log('The matcher is not ready yet: see logs/worker.log in the data folder.')
  if (logins) console.log(`\n${logins}`)
  console.log(`\nLikeness is at ${settings.baseUrl} (after ${seconds} s). Ctrl-C ends it.`)
}

async function start(session) {
  const since = Date.now()
  const settings = readSettings()
  const orphans = await recoverRun(settings.dataDir)
  await checkPort(settings.port)
  if (orphans > 0) console.log('Ended what an earlier, killed start had left running.')
  const { mkdirSync } = await import('node:fs')
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  writeRunFile(settings.dataDir, { baseUrl: settings.baseUrl })
  session.onEnd(() => removeRunFile(settings.dataDir))
  const step = progress(6, session.signal)
  const env = await prepare(settings, step, session.onEnd)
  const { serveAll } = await import('./running/serve-all.mjs')
  let all
  let ready
  await step('Starting web and worker', async () => {
    all = serveAll({ settings, env, logs: true }, session.signal)
    ready = await all.ready()
  })
  await announce(settings, ready, ((Date.now() - since) / 1000).toFixed(1))
  await all.failed
}

await runScript(async () => {
  checkNode()
  const asked = await runSession(start)
  if (asked) console.log('\nEverything has ended.')
})
