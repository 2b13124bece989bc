import { join } from 'node:path'
import { deployMigrations } from '@/scripts/migrations/deploy.mjs'
import { createDatabase, databaseUrl, dropDatabase, ensureDatabase, withClient } from '@/scripts/postgres/databases.mjs'
import { locate } from '@/scripts/postgres/location.mjs'
import { readPostmaster } from '@/scripts/postgres/server.mjs'
import { root } from '@/scripts/root.mjs'
import { startChild } from '@/scripts/running/children.mjs'
import type { Stage } from './bench'

export type History = { verifications: number; drivers?: number; openCases?: number; evidence?: false }

/** Open cases of a history have waited since this morning; an older one would be another benchmark. */
const FRESH_FOR_HOURS = 20

const nameOf = ({ verifications, drivers, openCases, evidence }: History): string =>
  ['likeness_bench', verifications, drivers, openCases, evidence === false ? 'bare' : undefined]
    .filter((part) => part !== undefined)
    .join('_')

/**
 * A migrated database with a history (`npm run seed -- volume`) of its own, made at the first use, and again when it
 * has become old; the product of this process reads it from here on.
 */
export async function historyDatabase(stage: Stage, history: History): Promise<string> {
  const name = nameOf(history)
  if ((await ageInHours(stage.serverUrl, name)) > FRESH_FOR_HOURS) await dropDatabase(stage.serverUrl, name)
  const url = await ensureDatabase(stage.serverUrl, name)
  await deployMigrations(url)
  const began = performance.now()
  await seedVolume(url, history)
  const seconds = (performance.now() - began) / 1_000
  if (seconds > 45) stage.say(`  (made the history of ${amount(history.verifications)} in ${seconds.toFixed(0)} s)`)
  process.env.DATABASE_URL = url
  return url
}

/** A copy of a history under a name of its own, dropped at the end: for what uses it up or leaves something behind. */
export async function historyCopy(stage: Stage, name: string, history: History): Promise<string> {
  const from = await historyDatabase(stage, history)
  await dropDatabase(stage.serverUrl, name)
  await createDatabase(stage.serverUrl, name, new URL(from).pathname.slice(1))
  stage.onEnd(() => dropDatabase(stage.serverUrl, name))
  process.env.DATABASE_URL = databaseUrl(stage.serverUrl, name)
  return process.env.DATABASE_URL
}

/** The demo, seeded once, as a database to copy; answers its name. */
export async function demoDatabase(stage: Stage): Promise<string> {
  const name = 'likeness_bench_demo'
  if ((await ageInHours(stage.serverUrl, name, 'demo')) > FRESH_FOR_HOURS) await dropDatabase(stage.serverUrl, name)
  const url = await ensureDatabase(stage.serverUrl, name)
  await deployMigrations(url)
  await seedScenario(url, ['demo'])
  return name
}

export const amount = (count: number): string => count.toLocaleString('en')

async function ageInHours(serverUrl: string, name: string, scenario = 'volume'): Promise<number> {
  const { hostname, port, username, password } = new URL(serverUrl)
  const url = `postgresql://${username}:${password}@${hostname}:${port}/${name}`
  try {
    return await withClient(url, async (client: import('pg').Client) => {
      const asked = `select extract(epoch from now() - seeded_at)::float8 / 3600 as age from seeding where scenario = $1`
      return (await client.query<{ age: number }>(asked, [scenario])).rows[0]?.age ?? 0
    })
  } catch {
    return 0
  }
}

async function seedVolume(url: string, { verifications, drivers, openCases, evidence }: History): Promise<void> {
  const options = { verifications, drivers, 'open-cases': openCases }
  const asked = Object.entries(options).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}=${value}`],
  )
  await seedScenario(url, ['volume', ...asked, ...(evidence === false ? ['--no-evidence'] : [])])
}

async function seedScenario(url: string, asked: string[]): Promise<void> {
  const args = ['--conditions=react-server', '--import', 'tsx', join('prisma', 'seed', 'index.ts'), ...asked]
  const env = { ...process.env, DATABASE_URL: url }
  const child = startChild(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const { code } = await child.ended
  if (code !== 0) throw new Error(`The scenario ${asked[0]} could not be made.`)
}

/** The process of the Postgres server, under which its backends run. */
export function postgresPid(stage: Stage): number {
  const running = readPostmaster(locate(stage.dataDir))
  if (!running) throw new Error('The Postgres of the benchmarks does not run.')
  return running.pid
}
