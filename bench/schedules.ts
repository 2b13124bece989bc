import { runPeriodic } from '@/lib/challenges'
import { FIRST_POLICY, forgetPolicies } from '@/lib/policy'
import { withClient } from '@/scripts/postgres/databases.mjs'
import type { Bench } from './harness/bench'
import { median } from './harness/compare'
import { amount, historyCopy } from './harness/database'

type Client = import('pg').Client

/** The clock starts a run every minute. */
const PERIOD_MS = 60_000
const TURNS = 5
/** Asked in one minute when 100,000 drivers are asked every 30 days, in 12 hours of the day: 4.6. */
const DUE = [5, 200, 1_000] as const

/** A version of the policy in force that asks from time to time, at every hour of the day. */
async function publish(client: Client): Promise<void> {
  const { version: _, ...content } = FIRST_POLICY
  const rule = {
    ...content.challenges,
    periodic: { on: true, everyDays: 30, jitterDays: 30 },
    hours: { from: 0, until: 24 },
  }
  await client.query(
    `insert into policy_version (content, drafted_at, changed_at, published_at, in_force_from)
     values ($1, now(), now(), now(), now())`,
    [JSON.stringify({ ...content, challenges: rule })],
  )
  forgetPolicies()
}

/** How long a run of the clock over many drivers takes, by the clock, in each of the states it meets. */
export const bench: Bench = {
  id: 'schedules',
  what: 'the clock of challenge schedules over many drivers: how long one run takes, of the minute it has',
  async run(stage) {
    const drivers = stage.option('drivers', 100_000)
    const url = await historyCopy(stage, 'likeness_bench_schedules', { verifications: 2 * drivers, drivers })
    await withClient(url, async (client: Client) => {
      const times: number[] = []
      const told = async (what: string) => {
        const began = performance.now()
        const { planned, asked } = await runPeriodic()
        const ms = performance.now() - began
        times.push(ms)
        const did = `${amount(planned)} planned, ${amount(asked)} asked`
        stage.say(`  ${what.padEnd(46)} ${amount(Math.round(ms)).padStart(7)} ms  (${did})`)
      }
      stage.say(`  ${amount(drivers)} drivers, by the clock`)
      await publish(client)
      await told('the first run after it was switched on')
      await client.query(
        `update challenge_plan set due_at = now() + interval '1 day' where due_at < now() + interval '1 day'`,
      )
      await client.query('vacuum (analyze) challenge_plan')
      const idle: number[] = []
      for (let turn = 0; turn < TURNS; turn++) {
        const began = performance.now()
        await runPeriodic()
        idle.push(performance.now() - began)
      }
      stage.say(`  ${'a run with nobody due, median'.padEnd(46)} ${median(idle).toFixed(1).padStart(7)} ms`)
      for (const due of DUE) {
        await client.query(
          `update challenge_plan set due_at = now() - interval '1 second'
           where driver_id in (select driver_id from challenge_plan where due_at > now() limit $1)`,
          [due],
        )
        await told(`a run with ${amount(due)} due`)
      }
      await publish(client)
      await told('the first run after another policy')
      const longest = Math.max(...times)
      const holds = longest < PERIOD_MS ? 'holds' : 'DOES NOT HOLD'
      stage.say(`  longest ${(longest / 1_000).toFixed(1)} s; goal under ${PERIOD_MS / 1_000} s: ${holds}`)
    })
  },
}
