import { readSettings } from './environment.mjs'
import { runSession } from './running/session.mjs'
import { isEntry, runScript } from './stop-error.mjs'

const seedProgram = ['--conditions=react-server', '--import', 'tsx', 'prisma/seed/index.ts']

/** Whether a database lies on this machine; only such a one is ever seeded. */
export function isLocal(databaseUrl) {
  const { hostname } = new URL(databaseUrl)
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '' || /^127\./.test(hostname)
}

/** Seeds the demo once; the seed itself leaves a database alone that holds anything. Answers a remark or nothing. */
export async function seedDemo(env) {
  if (!isLocal(env.DATABASE_URL)) return 'not done: the database is not on this machine'
  const { runNode } = await import('./running/run.mjs')
  const said = await runNode('The seed', [...seedProgram, 'demo', '--unless-occupied'], { env })
  return said.match(/^Left alone: (.+)$/m)?.[1]
}

async function seedByHand(args) {
  const settings = readSettings()
  const { openDatabase } = await import('./database.mjs')
  const { deployMigrations } = await import('./migrations/deploy.mjs')
  const { generateClient } = await import('./generate.mjs')
  const { demoSecrets, childEnvironment } = await import('./environment.mjs')
  const { startChild } = await import('./running/children.mjs')
  const { root } = await import('./root.mjs')
  await runSession(async ({ onEnd }) => {
    const database = await openDatabase({ ...settings, log: console.log })
    onEnd(() => database.stop({ onlyIfIdle: true }))
    await deployMigrations(database.url)
    await generateClient()
    const env = childEnvironment({ settings, databaseUrl: database.url, secrets: demoSecrets(settings.dataDir) })
    const { code } = await startChild(process.execPath, [...seedProgram, ...args], { cwd: root, env, stdio: 'inherit' })
      .ended
    if (code !== 0) process.exitCode = 1
  })
}

if (await isEntry(import.meta.url)) await runScript(() => seedByHand(process.argv.slice(2)))
