import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { configuration } from '@/lib/configuration'
import { claimNext } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'
import type { Bench } from './harness/bench'
import { judge, median, type Side, takeTurns, tell } from './harness/compare'
import { cpuPer } from './harness/cpu'
import { amount, historyDatabase, postgresPid } from './harness/database'
import { times } from './harness/web'
import { pgBoss } from './rivals/pg-boss'

const CLIENTS = 16
const OPEN = 25_000
/** Claims of one round: in shorter ones both sides mostly measure that 16 connections plan anew after `analyze`. */
const CLAIMS = 8_000
/** Where both cores are busy a round of the same side differs by a fifth from the one before: the median wants many. */
const TURNS = 13
/** Claims of one round of pg-boss, which slows down with what lies in its table. */
const RIVAL_CLAIMS = 2_000
/** Claims of one pass that looks for double ones: what reviewers may claim of the open cases. */
const PASS = 10_000

/** A claim, with the audit record of it, as the smallest program would make it: one prepared statement on the same index. */
const RAW = `with claimed as (
    update review_case set status = 'claimed', claimed_by_id = $1, claimed_at = $2, claim_expires_at = $3, claim_kind = 'held'
    where id = (select id from review_case where status = 'open'
      order by blocked_since, lane_since, id limit 1 for update skip locked)
    returning id, driver_id, lane
  )
  insert into audit_record (occurred_at, type, actor_kind, actor_id, driver_id, subject_kind, subject_id, data)
  select $2, 'case.claimed', 'staff', $1::text, driver_id, 'case', id, jsonb_build_object('lane', lane, 'kind', 'held') from claimed
  returning subject_id`

/** A reviewer who has never claimed anything: each holds one case at most. */
const newcomer = (): StaffActor => ({ kind: 'staff', id: randomUUID(), role: 'reviewer', name: 'A newcomer' })

/** P4: how many cases a second 16 clients claim. */
export const bench: Bench = {
  id: 'P4',
  what: `claims a second, ${CLIENTS} clients, each claim with its audit record`,
  async run(stage) {
    const url = await historyDatabase(stage, { verifications: 100_000, drivers: 60_000, openCases: OPEN })
    const poolOf = (max: number) => new pg.Pool({ connectionString: url, options: '-c timezone=UTC', max })
    const connections = configuration().databasePool
    const [pool, wide] = [poolOf(connections), poolOf(CLIENTS)]
    stage.onEnd(() => Promise.all([pool.end(), wide.end()]))
    const reopen = async () => {
      await pool.query(`update review_case set status = 'open', claimed_by_id = null, claimed_at = null,
        claim_expires_at = null, claim_kind = null where status = 'claimed'`)
      await pool.query('vacuum (analyze) review_case')
    }
    const pids = [process.pid, postgresPid(stage)]
    const timed = async (count: number, claim: () => Promise<unknown>, cpuMs: number[] = []) => {
      await reopen()
      const began = performance.now()
      cpuMs.push(await cpuPer(pids, count, () => times(count, CLIENTS, claim)))
      return (count / (performance.now() - began)) * 1_000
    }
    const cpu = { product: [] as number[], raw: [] as number[] }
    const rawOver = (connectionsOf: pg.Pool) => async () => {
      const now = new Date()
      const values = [randomUUID(), now, new Date(now.getTime() + 300_000)]
      const { rowCount } = await connectionsOf.query({ name: 'claim', text: RAW, values })
      if (rowCount !== 1) throw new Error('Nothing was left to claim.')
    }
    const claimed: string[] = []
    const product = async () => {
      const answer = await claimNext(newcomer())
      if (!answer.ok) throw new Error(answer.code)
      claimed.push(answer.value.caseId)
    }
    const sides: Side[] = [
      { name: 'Likeness', round: () => timed(CLAIMS, product, cpu.product) },
      { name: 'raw', round: () => timed(CLAIMS, rawOver(pool), cpu.raw) },
      { name: `raw over ${CLIENTS}`, round: () => timed(CLAIMS, rawOver(wide)) },
    ]
    const figures = await takeTurns(sides, TURNS)
    const rival = await pgBoss(stage, RIVAL_CLAIMS)
    // After those, not among them: what pg-boss leaves to autovacuum would be cleared away in the round that follows.
    if (rival) figures.push(...(await takeTurns([rival])))
    stage.say(
      `  ${amount(OPEN)} open cases, ${amount(CLAIMS)} claims a round (pg-boss ${amount(RIVAL_CLAIMS)}); raw: one statement that claims and records; ${connections} connections, as the product has by default`,
    )
    for (const line of tell(figures, 'claims/s')) stage.say(line)
    for (const against of ['raw', `raw over ${CLIENTS}`])
      stage.say(judge(figures, { of: 'Likeness', against, atLeast: 0.9 }).line)
    const spent = [median(cpu.product), median(cpu.raw)].map((ms) => `${ms.toFixed(2)} ms`)
    stage.say(`  CPU of a claim, process and Postgres together: Likeness ${spent[0]}, raw ${spent[1]}`)
    const asked = stage.option('claims', 100_000)
    let twice = 0
    for (let left = asked; left > 0; left -= PASS) {
      claimed.length = 0
      await timed(Math.min(left, PASS), product)
      twice += claimed.length - new Set(claimed).size
    }
    await reopen()
    stage.say(
      `  ${amount(twice)} double claims in ${amount(asked)}; goal 0: ${twice === 0 ? 'holds' : 'DOES NOT HOLD'}`,
    )
  },
}
