import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Client } from 'pg'
import { foldTrends } from '@/lib/trends'
import { periodOf } from '@/lib/trends/period'
import { recount } from '@/lib/trends/recount-records'
import { withClient } from '@/scripts/postgres/databases.mjs'
import type { Bench, Stage } from './harness/bench'
import { judge, median, takeTurns, tell } from './harness/compare'
import { amount, historyDatabase } from './harness/database'
import type { Asked } from './harness/trends-reader'

/** The 90 days of the goal, and as many before them. */
const WEEKS = 13
const READINGS = 180
const CHANGED = 200
/** Between two folds of the worker, and the goal of all of it. */
const PAUSE_MS = 2_000
const LAG_MS = 5_000

/** P7: trends as they are kept, against a recount of the rows and against a tenth of them. */
export const bench: Bench = {
  id: 'P7',
  what: `what /trends counts over ${WEEKS} weeks and the ${WEEKS} before: kept against counted from the rows, by the clock`,
  async run(stage) {
    const many = stage.option('rows', 1_000_000)
    const few = Math.round(many / 10)
    const fewUrl = await historyDatabase(stage, { verifications: few })
    const url = await historyDatabase(stage, { verifications: many })
    const began = performance.now()
    while ((await foldTrends()) !== 'kept');
    const seconds = (performance.now() - began) / 1_000
    if (seconds > 3) stage.say(`  (kept the past of ${amount(many)} in ${seconds.toFixed(1)} s)`)
    const regions = [null, ...(await withClient(url, regionsOf))]
    stage.say(`  all regions and each of ${regions.length - 1}`)
    const asked = { weeks: WEEKS, regions, readings: READINGS }
    const [kept, keptOfFew] = [await reader(stage, url), await reader(stage, fewUrl)]
    const names = { raw: `recount of ${amount(many)}`, kept: `kept of ${amount(many)}`, few: `kept of ${amount(few)}` }
    const figures = await takeTurns([
      { name: names.raw, round: () => recounted(regions) },
      { name: names.kept, round: () => read(kept, asked) },
      { name: names.few, round: () => read(keptOfFew, asked) },
    ])
    for (const line of tell(figures, 'ms a reading')) stage.say(line)
    stage.say(judge(figures, { of: names.raw, against: names.kept, atLeast: 100 }).line)
    stage.say(judge(figures, { of: names.kept, against: names.few, atMost: 1.2 }).line)
    stage.say(`  The goal names 10,000,000 rows against 1,000,000; this is ${amount(many)} against ${amount(few)}.`)
    const lag = PAUSE_MS + (await foldOf(url, CHANGED))
    const verdict = lag <= LAG_MS ? 'holds' : 'DOES NOT HOLD'
    stage.say(
      `  ${CHANGED} checks of the past changed: kept again after ${lag.toFixed(0)} ms at most; goal ${LAG_MS}: ${verdict}`,
    )
  },
}

const regionsOf = async (client: Client): Promise<string[]> =>
  (
    await client.query<{ region: string }>('select distinct region from trend_count where hours = 24 order by 1')
  ).rows.map(({ region }) => region)

async function reader(stage: Stage, url: string): Promise<ChildProcess> {
  const child = fork('bench/harness/trends-reader.ts', {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: url },
  })
  stage.onEnd(() => child.kill())
  await once(child, 'message')
  return child
}

async function read(child: ChildProcess, asked: Asked): Promise<number> {
  child.send(asked)
  const [took] = await once(child, 'message')
  return took
}

async function recounted(regions: (string | null)[]): Promise<number> {
  const took: number[] = []
  for (const region of regions) {
    const began = performance.now()
    await recount(periodOf(WEEKS, new Date()), region)
    took.push(performance.now() - began)
  }
  return median(took)
}

/** Changes checks all over the history, as reversals do, and back. @returns how many ms it takes to keep them again */
async function foldOf(url: string, changed: number): Promise<number> {
  const ids = await withClient(url, async (client: Client) => {
    const { rows } = await client.query<{ id: string }>(
      `update verification set status = 'approved' where id in (
        select id from verification where status = 'rejected' and created_at < now() - interval '1 day'
        order by md5(id::text) limit $1) returning id`,
      [changed],
    )
    return rows.map(({ id }) => id)
  })
  const began = performance.now()
  while ((await foldTrends()) !== 'kept');
  const took = performance.now() - began
  await withClient(url, (client: Client) =>
    client.query(`update verification set status = 'rejected' where id = any ($1::uuid[])`, [ids]),
  )
  while ((await foldTrends()) !== 'kept');
  return took
}
