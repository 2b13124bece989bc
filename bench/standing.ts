import { join } from 'node:path'
import pg from 'pg'
import { findDriverByRef } from '@/lib/drivers'
import { readStanding } from '@/lib/standing'
import type { Bench } from './harness/bench'
import { judge, type Side, takeTurns, tell } from './harness/compare'
import { cpuPer } from './harness/cpu'
import { amount, historyDatabase, postgresPid } from './harness/database'
import { platformKey } from './harness/staff'
import { get, type Served, serve, serveProduct, times } from './harness/web'

const REQUESTS = 600
const AT_ONCE = 8
/** A key may ask 1,200 times a minute: so many that the limit is not what is measured. */
const KEYS = 24

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
  const answer = await readStanding({ kind: 'key', id: crypto.randomUUID(), scopes: ['drivers:read'] }, ref)
  pg.Client.prototype.query = original
  if (!answer.ok) throw new Error(answer.code)
  return sent
}

/** GET standing over many drivers against the smallest program that answers the same. */
export const bench: Bench = {
  id: 'standing',
  what: 'GET /drivers/{ref}/standing: CPU per request, app and Postgres together',
  async run(stage) {
    const drivers = stage.option('drivers', 100_000)
    const url = await historyDatabase(stage, { verifications: 2 * drivers, drivers })
    const postgres = postgresPid(stage)
    const refs = await drawRefs(url)
    await findDriverByRef(refs[0] ?? '')
    const statements = await countStatements(refs.at(-1) ?? '')
    stage.say(
      `  ${amount(drivers)} drivers; the standing itself is read in ${statements} statement${statements === 1 ? '' : 's'}`,
    )
    const keys = await Promise.all(Array.from({ length: KEYS }, () => platformKey(url)))
    const side = (name: string, served: Served): Side => ({
      name,
      round: () =>
        cpuPer([served.pid, postgres], REQUESTS, () =>
          times(REQUESTS, AT_ONCE, async (i) => {
            const address = `${served.base}/api/v1/drivers/${encodeURIComponent(refs[i % refs.length] ?? '')}/standing`
            const { status, text } = await get(address, { authorization: keys[i % KEYS] ?? '' })
            if (status !== 200 || !text.includes('"standing":')) throw new Error(`${name} answered ${status}.`)
          }),
        ),
    })
    const args = [join(process.cwd(), 'bench', 'harness', 'standing-floor.mjs')]
    const floor = await serve(stage, { args, cwd: process.cwd(), env: { DATABASE_URL: url }, path: '/' })
    const product = await serveProduct(stage, url)
    const figures = await takeTurns([side('Likeness', product), side('floor', floor)])
    stage.say(
      `  ${REQUESTS} requests a round, ${AT_ONCE} at once; floor: node:http and pg, the key and the facts by name`,
    )
    for (const line of tell(figures, 'ms CPU')) stage.say(line)
    stage.say(judge(figures, { of: 'Likeness', against: 'floor', atMost: 2 }).line)
  },
}
