import { join } from 'node:path'
import pg from 'pg'
import { findDriverByRef } from '@/lib/drivers'
import { readStanding } from '@/lib/standing'
import type { KeyActor } from '@/lib/vocabulary'
import { readFacts } from './bare-next/app/answer-standing.mjs'
import type { Bench, Stage } from './harness/bench'
import { judge, type Side, takeTurns, tell } from './harness/compare'
import { cpuPer } from './harness/cpu'
import { amount, historyDatabase, postgresPid } from './harness/database'
import { platformKey } from './harness/staff'
import { get, type Served, serve, serveBareNext, serveProduct, times } from './harness/web'

const REQUESTS = 600
/** Of one round without HTTP: CPU is counted in ticks of 10 ms, so that a round has to be many. */
const READINGS = 4_000
const AT_ONCE = 8
/** A key may ask 1,200 times a minute: so many that the limit is not what is measured. */
const KEYS = 24

const reader: KeyActor = { kind: 'key', id: crypto.randomUUID(), scopes: ['drivers:read'] }

/** References of drivers drawn over all of them, the restricted ones among them. */
async function drawRefs(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ ref: string }>(
    `(select ref from driver order by id limit $1)
     union all (select d.ref from driver d join restriction r on r.driver_id = d.id where r.ended_at is null limit $1)`,
    [REQUESTS / 2],
  )
  await client.end()
  return rows.map((row) => row.ref)
}

/** How many statements one answer takes, through the product's own door. */
async function countStatements(ref: string): Promise<number> {
  let sent = 0
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    sent++
    return Reflect.apply(original, this, args)
  } as typeof original
  const answer = await readStanding(reader, ref)
  pg.Client.prototype.query = original
  if (!answer.ok) throw new Error(answer.code)
  return sent
}

/** Standing over many drivers: the product's door beside pg alone, and the whole call beside a bare Next handler and the floor. */
export const bench: Bench = {
  id: 'standing',
  what: 'the standing of a driver: CPU per answer, app and Postgres together',
  async run(stage) {
    const drivers = stage.option('drivers', 100_000)
    const url = await historyDatabase(stage, { verifications: 2 * drivers, drivers })
    const refs = await drawRefs(url)
    await findDriverByRef(refs[0] ?? '')
    const statements = await countStatements(refs.at(-1) ?? '')
    stage.say(
      `  ${amount(drivers)} drivers; the standing is read in ${statements} statement${statements === 1 ? '' : 's'}`,
    )
    await compareDoor(stage, url, refs)
    await compareCall(stage, url, refs)
  },
}

/** Without HTTP: the product's own door in this process, and the same facts by pg. */
async function compareDoor(stage: Stage, url: string, refs: string[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: AT_ONCE })
  stage.onEnd(() => pool.end())
  const processes = [process.pid, postgresPid(stage)]
  const side = (name: string, read: (ref: string) => Promise<unknown>): Side => ({
    name,
    round: () =>
      cpuPer(processes, READINGS, () =>
        times(READINGS, AT_ONCE, async (i) => {
          if (!(await read(refs[i % refs.length] ?? ''))) throw new Error(`${name} found no driver.`)
        }),
      ),
  })
  const figures = await takeTurns([
    side('Likeness, its door', async (ref) => (await readStanding(reader, ref)).ok),
    side('pg', (ref) => readFacts(pool, ref)),
  ])
  for (const line of tell(figures, 'ms CPU')) stage.say(line)
  stage.say(judge(figures, { of: 'Likeness, its door', against: 'pg', atMost: 2 }).line)
}

async function compareCall(stage: Stage, url: string, refs: string[]): Promise<void> {
  const postgres = postgresPid(stage)
  const keys = await Promise.all(Array.from({ length: KEYS }, () => platformKey(url)))
  const side = (name: string, served: Served, addressOf: (ref: string) => string): Side => ({
    name,
    round: () =>
      cpuPer([served.pid, postgres], REQUESTS, () =>
        times(REQUESTS, AT_ONCE, async (i) => {
          const address = served.base + addressOf(encodeURIComponent(refs[i % refs.length] ?? ''))
          const { status, text } = await get(address, { authorization: keys[i % KEYS] ?? '' })
          if (status !== 200 || !text.includes('"standing":')) throw new Error(`${name} answered ${status}.`)
        }),
      ),
  })
  const args = [join(process.cwd(), 'bench', 'harness', 'standing-floor.mjs')]
  const floor = await serve(stage, { args, cwd: process.cwd(), env: { DATABASE_URL: url }, path: '/' })
  const bare = await serveBareNext(stage, { DATABASE_URL: url })
  const product = await serveProduct(stage, url)
  const figures = await takeTurns([
    side('Likeness', product, (ref) => `/api/v1/drivers/${ref}/standing`),
    side('bare Next', bare, (ref) => `/standing/${ref}`),
    side('floor', floor, (ref) => `/standing/${ref}`),
  ])
  stage.say(`  the whole call, ${REQUESTS} a round, ${AT_ONCE} at once; floor: node:http, pg, key and facts by name`)
  for (const line of tell(figures, 'ms CPU')) stage.say(line)
  stage.say(judge(figures, { of: 'Likeness', against: 'bare Next', atMost: 1.5 }).line)
  stage.say(judge(figures, { of: 'Likeness', against: 'floor', atMost: 2 }).line)
}
