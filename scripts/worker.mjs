import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, readSettings } from './environment.mjs'
import { checkNode, ensureInstalled } from './install.mjs'
import { listProblems } from './production.mjs'
import { runSession } from './running/session.mjs'
import { runScript, StopError } from './stop-error.mjs'

/** Secrets of the environment, else those that `npm start` made for this data folder. */
function findSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const { LIKENESS_MASTER_KEY, LIKENESS_SESSION_SECRET } = { ...kept, ...definedOf(process.env) }
  return { LIKENESS_MASTER_KEY, LIKENESS_SESSION_SECRET }
}

const definedOf = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value))

async function work(session) {
  const settings = readSettings()
  await ensureInstalled()
  const { openDatabase } = await import('./database.mjs')
  const { generateClient } = await import('./generate.mjs')
  const { ensureBuilt } = await import('./build.mjs')
  const { startWorker } = await import('./running/programs.mjs')
  const { keepRunning } = await import('./running/supervise.mjs')
  const database = await openDatabase({ ...settings, log: console.log })
  session.onEnd(() => database.stop({ onlyIfIdle: true }))
  const env = childEnvironment({ settings, databaseUrl: database.url, secrets: findSecrets(settings.dataDir) })
  const problems = listProblems(env)
  if (problems.length > 0) throw new StopError(`The worker cannot run like this:\n${problems.join('\n')}`)
  await generateClient()
  await ensureBuilt(settings.buildDir, env)
  console.log('The worker runs. Ctrl-C ends it.')
  await keepRunning('worker', () => startWorker({ settings, env, logs: false }), session.signal)
}

await runScript(async () => {
  checkNode()
  await runSession(work)
})
