import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { FIRST_POLICY } from '@/lib/policy'
import { claimNext, decide } from '@/lib/review'
import { decisionForm } from '@/lib/review/view'
import type { StaffActor } from '@/lib/vocabulary'
import type { Bench } from './harness/bench'
import { judge, takeTurns, tell } from './harness/compare'
import { amount, historyDatabase } from './harness/database'
import { times } from './harness/web'

const CLIENTS = 8
const OPEN = 25_000
const DECISIONS = 600

const CLAIM = `with claimed as (
    update review_case set status = 'claimed', claimed_by_id = $1, claimed_at = $2, claim_expires_at = $3, claim_kind = 'held'
    where id = (select id from review_case where status = 'open'
      order by blocked_since, lane_since, id limit 1 for update skip locked)
    returning id, driver_id, lane
  ), audit as (
    insert into audit_record (occurred_at, type, actor_kind, actor_id, driver_id, subject_kind, subject_id, data)
    select $2, 'case.claimed', 'staff', $1::text, driver_id, 'case', id, jsonb_build_object('lane', lane, 'kind', 'held') from claimed
  )
  select id, driver_id, lane from claimed`

const LOCK = `select c.id, c.status, c.lane, c.driver_id, c.claimed_by_id, c.claim_expires_at, c.claimed_at, c.part_ids, v.quality
  from review_case c join verification v on v.id = c.verification_id where c.id = $1 for update of c`

const DECIDE = `with decision as (
    insert into finding (id, case_id, user_id, lane, finding, recorded_at, settles_at, claimed_at, leads_to)
    values ($1, $2, $3, $4, 'same_person', $5, $6, $7, 'approved')
  ), waiting as (
    update review_case set status = 'pending', claimed_by_id = null, claimed_at = null, claim_expires_at = null, claim_kind = null
    where id = $2
  ), audit as (
    insert into audit_record (occurred_at, type, actor_kind, actor_id, driver_id, subject_kind, subject_id, data)
    values ($5, 'decision.recorded', 'staff', $3::text, $8, 'finding', $1::text, jsonb_build_object('caseId', $2, 'lane', $4::text)),
      ($5, 'photo.shown', 'staff', $3::text, $8, 'case', $2::text, jsonb_build_object('decisionId', $1))
  ), job as (
    select graphile_worker.add_job('settle-decision', json_build_object('id', $1), run_at => $6, max_attempts => 10)
  )
  select (select count(*) from job)::int`

/** P5: how many decisions a second 8 people make, each with its audit records, the job that settles it and the next case. */
export const bench: Bench = {
  id: 'P5',
  what: `decisions a second, ${CLIENTS} clients: decide, audit, outbox, next case`,
  async run(stage) {
    process.env.LIKENESS_DATABASE_POOL = String(CLIENTS)
    const url = await historyDatabase(stage, { verifications: 100_000, drivers: 60_000, openCases: OPEN })
    const pool = new pg.Pool({ connectionString: url, options: '-c timezone=UTC', max: CLIENTS })
    stage.onEnd(() => pool.end())
    const reopen = async () => {
      await pool.query(`delete from finding where settled_at is null`)
      await pool.query(`update review_case set status = 'open', claimed_by_id = null, claimed_at = null,
        claim_expires_at = null, claim_kind = null where status in ('claimed', 'pending')`)
      await pool.query('select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))')
      await pool.query('vacuum (analyze) review_case, finding')
    }
    const rate = (decideOne: (client: number) => Promise<void>) => async () => {
      await reopen()
      const began = performance.now()
      await times(CLIENTS, CLIENTS, async (client) => {
        for (let i = 0; i < DECISIONS / CLIENTS; i++) await decideOne(client)
      })
      return (DECISIONS / (performance.now() - began)) * 1_000
    }
    const people = Array.from(
      { length: CLIENTS },
      (): StaffActor => ({ kind: 'staff', id: randomUUID(), role: 'lead', name: 'A lead' }),
    )
    const form = decisionForm.parse({ finding: 'same_person' })
    const rule = { ...FIRST_POLICY.review, blindFirst: false, secondLookShare: 0 }
    const product = async (client: number) => {
      const actor = people[client] as StaffActor
      const next = await claimNext(actor)
      if (!next.ok) throw new Error(next.code)
      const decided = await decide(actor, next.value.caseId, form, new Date(), { rule })
      if (!decided.ok) throw new Error(decided.code)
    }
    const floor = async (client: number) => {
      const user = people[client]?.id
      const now = new Date()
      const later = new Date(now.getTime() + 300_000)
      const claimed = await pool.query({ name: 'claim', text: CLAIM, values: [user, now, later] })
      const { id, driver_id, lane } = claimed.rows[0]
      const connection = await pool.connect()
      try {
        await connection.query('begin')
        await connection.query({ name: 'lock', text: LOCK, values: [id] })
        const values = [randomUUID(), id, user, lane, now, new Date(now.getTime() + 10_000), now, driver_id]
        await connection.query({ name: 'decide', text: DECIDE, values })
        await connection.query('commit')
      } finally {
        connection.release()
      }
    }
    const figures = await takeTurns([
      { name: 'Likeness', round: rate(product) },
      { name: 'floor', round: rate(floor) },
    ])
    await reopen()
    stage.say(
      `  ${amount(DECISIONS)} decisions a round; neither side speaks HTTP; floor: pg alone, the same rows written`,
    )
    for (const line of tell(figures, 'decisions/s')) stage.say(line)
    stage.say(judge(figures, { of: 'Likeness', against: 'floor', atLeast: 0.6 }).line)
  },
}
