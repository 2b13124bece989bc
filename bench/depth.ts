import pg from 'pg'
import type { Bench } from './harness/bench'
import { judge, type Side, takeTurns, tell } from './harness/compare'
import { cpuPer } from './harness/cpu'
import { amount, historyDatabase, postgresPid } from './harness/database'
import { platformKey } from './harness/staff'
import { get, type Served, serveProduct, times } from './harness/web'

const PER_PAGE = 100
const PAGE = 5_000
const REQUESTS = 100
const AT_ONCE = 4

/** The address of a page of the list of verifications by its number: its cursor is the last row of the page before. */
async function addressOf(url: string, page: number): Promise<string> {
  const list = `/api/v1/verifications?limit=${PER_PAGE}`
  if (page === 1) return list
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ created_at: Date; id: string }>(
    'select created_at, id from verification order by created_at desc, id desc offset $1 limit 1',
    [(page - 1) * PER_PAGE - 1],
  )
  await client.end()
  const last = rows[0]
  if (!last) throw new Error(`There is no page ${page}.`)
  const cursor = Buffer.from(`${last.created_at.toISOString()} ${last.id}`).toString('base64url')
  return `${list}&cursor=${cursor}`
}

/** P2: whether a page costs more the deeper it lies, or the more rows there are. */
export const bench: Bench = {
  id: 'P2',
  what: 'a deep page of the verifications against the first, many rows against a tenth of them: CPU per request',
  async run(stage) {
    const many = stage.option('rows', 1_000_000)
    const few = Math.round(many / 10)
    const postgres = postgresPid(stage)
    const deep = Math.min(PAGE, Math.floor(many / PER_PAGE / 2))
    const fewUrl = await historyDatabase(stage, { verifications: few, evidence: false })
    const manyUrl = await historyDatabase(stage, { verifications: many, evidence: false })
    const side = async (name: string, served: Served, url: string, page: number): Promise<Side> => {
      const headers = { authorization: await platformKey(url) }
      const address = `${served.base}${await addressOf(url, page)}`
      return {
        name,
        round: () =>
          cpuPer([served.pid, postgres], REQUESTS, () =>
            times(REQUESTS, AT_ONCE, async () => {
              const { status, text } = await get(address, headers)
              if (status !== 200 || !text.includes('"nextCursor":"')) throw new Error(`${name} answered ${status}.`)
            }),
          ),
      }
    }
    const large = await serveProduct(stage, manyUrl)
    const small = await serveProduct(stage, fewUrl)
    const names = {
      first: `page 1 of ${amount(many)}`,
      deep: `page ${amount(deep)} of ${amount(many)}`,
      few: `page 1 of ${amount(few)}`,
    }
    const figures = await takeTurns([
      await side(names.first, large, manyUrl, 1),
      await side(names.deep, large, manyUrl, deep),
      await side(names.few, small, fewUrl, 1),
    ])
    stage.say(`  GET /api/v1/verifications, ${PER_PAGE} rows a page, ${REQUESTS} requests a round`)
    stage.say('  (histories without audit log and feed, which the list does not read)')
    for (const line of tell(figures, 'ms CPU')) stage.say(line)
    stage.say(judge(figures, { of: names.deep, against: names.first, atMost: 1.2 }).line)
    stage.say(judge(figures, { of: names.first, against: names.few, atMost: 1.3 }).line)
    if (many < 10_000_000)
      stage.say(`  The goal names 10,000,000 rows against 1,000,000; this is ${amount(many)} against ${amount(few)}.`)
  },
}
