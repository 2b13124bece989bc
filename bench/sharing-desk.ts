import { listSharing, openSharing } from '@/lib/sharing'
import { SHARING } from '@/lib/sharing/signals'
import { withClient } from '@/scripts/postgres/databases.mjs'
import type { Bench } from './harness/bench'
import { clocked } from './harness/clock'
import { amount, historyDatabase } from './harness/database'
import { signedIn } from './harness/staff'
import { get, serveProduct } from './harness/web'

const GOAL_MS = 300
const OPENED = 60
const ACCOUNTS = 200
/** As many as one phone may have before its id says nothing. */
const ON_A_PHONE = 24
const CASES = 400

type Client = import('pg').Client

/** S1: how long the list of sharing cases and the desk of a large cluster take on a long history. */
export const bench: Bench = {
  id: 'S1',
  what: 'the sharing desk: the list, and a cluster of 200 accounts, by the clock',
  async run(stage) {
    const verifications = stage.option('rows', 1_000_000)
    const url = await historyDatabase(stage, { verifications })
    const caseId: string = await withClient(url, (client: Client) => plant(client))
    const { actor, cookie } = await signedIn(url, 'lead')
    const [traces, signals] = await withClient(url, async (client: Client) => [
      await count(client, 'select count(*)::int as count from sharing_trace'),
      await count(client, `select count(*)::int as count from sharing_signal where case_id = '${caseId}'`),
    ])
    stage.say(
      `  ${amount(verifications)} verifications, ${amount(traces)} of them with what the signals keep; a case of ${ACCOUNTS} accounts, ${Math.ceil(ACCOUNTS / ON_A_PHONE)} phones and ${amount(signals)} pieces of evidence; ${OPENED} times each`,
    )
    const served = await serveProduct(stage, url)
    const page = (path: string, says: string) => async () => {
      const { status, text } = await get(`${served.base}${path}`, { cookie })
      if (status !== 200 || !text.includes(says)) throw new Error(`${path} answered ${status}.`)
    }
    const sides = {
      'the list, read': async () => void (await listSharing(actor, {})),
      'the list, page': page('/sharing', 'SH-'),
      'the desk, read': async () => void (await openSharing(actor, caseId)),
      'the desk, page': page(`/sharing/${caseId}`, 'accounts'),
      'the desk, page, every group open': page(`/sharing/${caseId}?open=all`, 'accounts'),
    }
    for (const [name, open] of Object.entries(sides)) stage.say(await clocked(name, open, OPENED, GOAL_MS))
  },
}

const count = async (client: Client, sql: string): Promise<number> => (await client.query(sql)).rows[0].count

/**
 * What the signals would have kept of the whole history, some hundred small cases, and one cluster: accounts of the history
 * on phones of 24, each pair on a phone linked, each account with a face, every tenth with two. @returns its case
 */
async function plant(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select id::text from sharing_case where accounts = ${ACCOUNTS} limit 1`,
  )
  if (rows[0]) return rows[0].id
  const faces = `((row_number() over (partition by driver_id order by created_at desc)) <= ${SHARING.faces.selfiesAtMost})`
  const id = 'gen_random_uuid()'
  for (const sql of [
    `insert into sharing_trace (verification_id, driver_id, at, face, likeness)
      select id, driver_id, created_at, case when ${faces} then 1 end, case when ${faces} then 0.97 end from verification
      where measured_at is not null and status <> 'retake' on conflict do nothing`,
    `insert into sharing_device (install_id, driver_id, model, checks, first_at, last_at)
      select install_id, driver_id, max(device_model), count(*), min(created_at), max(created_at) from verification
      where install_id is not null group by 1, 2 on conflict do nothing`,
    `insert into sharing_face (driver_id, face, selfies, first_at, last_at, example_id, matcher, matcher_version)
      select driver_id, 1, count(*), min(at), max(at), (array_agg(verification_id))[1], 'embedded', '1' from sharing_trace
      where face = 1 group by 1 on conflict do nothing`,
    `create temp table ring as select id as driver_id, row_number() over (order by id) - 1 as n,
      'ring ' || ((row_number() over (order by id) - 1) / ${ON_A_PHONE}) as phone
      from (select d.id from driver d where exists (select 1 from sharing_face f where f.driver_id = d.id) order by d.ref limit ${ACCOUNTS}) few`,
    `create temp table pairs as select gen_random_uuid() as case_id, n from generate_series(1, ${CASES}) n`,
    `insert into sharing_case (id, status, region, evidence_at, weight, kinds, core, accounts)
      select case_id, 'suspected', 'Harbour', now(), 30 + n % 30, '{device}', 0, 2 from pairs`,
    `insert into sharing_member (case_id, driver_id, open_driver_id)
      select p.case_id, d.id, d.id from (select id, row_number() over (order by ref desc) as k from driver order by ref desc limit ${CASES * 2}) d
      join pairs p on p.n = (d.k + 1) / 2`,
    `insert into sharing_device (install_id, driver_id, model, checks, first_at, last_at)
      select phone, driver_id, 'Galaxy A54', 4 + n % 7, now() - interval '80 days', now() - interval '1 day' from ring`,
    `insert into sharing_face (driver_id, face, selfies, first_at, last_at, example_id, matcher, matcher_version)
      select r.driver_id, 2, 2, f.first_at, f.last_at, f.example_id, f.matcher, f.matcher_version
      from ring r join sharing_face f on f.driver_id = r.driver_id and f.face = 1 where n % 10 = 0`,
    `insert into sharing_case (id, status, region, evidence_at, weight, kinds, core, accounts)
      values (${id}, 'corroborated', 'Harbour', now(), 99, '{device,picture}', 20, ${ACCOUNTS})`,
    `insert into sharing_member (case_id, driver_id, open_driver_id)
      select c.id, driver_id, driver_id from ring, sharing_case c where c.accounts = ${ACCOUNTS}`,
    `insert into sharing_signal (id, signal, kind, driver_id, other_id, key, weight, facts, first_at, last_at, expires_at, case_id)
      select ${id}, 'shared_install', 'device', least(a.driver_id, b.driver_id), greatest(a.driver_id, b.driver_id), a.phone, 3,
        '{"accounts": 24}', now() - interval '80 days', now() - interval '1 day', now() + interval '80 days', c.id
      from ring a join ring b on a.phone = b.phone and a.n < b.n, sharing_case c where c.accounts = ${ACCOUNTS}`,
    `insert into sharing_signal (id, signal, kind, driver_id, other_id, key, weight, facts, verification_ids, first_at, last_at, expires_at, case_id)
      select ${id}, 'several_faces', 'face', r.driver_id, r.driver_id, 'second', 2, '{"selfies": 2}', array[f.example_id],
        now() - interval '80 days', now() - interval '1 day', now() + interval '80 days', c.id
      from ring r join sharing_face f on f.driver_id = r.driver_id and f.face = 2, sharing_case c where c.accounts = ${ACCOUNTS}`,
    `insert into sharing_signal (id, signal, kind, driver_id, other_id, key, weight, facts, verification_ids, first_at, last_at, expires_at, case_id)
      select ${id}, 'same_picture', 'picture', least(a.driver_id, b.driver_id), greatest(a.driver_id, b.driver_id), 'copy', 3, '{"exact": true}',
        array[fa.example_id, fb.example_id], now() - interval '9 days', now() - interval '1 day', now() + interval '80 days', c.id
      from ring a join ring b on b.n = a.n + ${ON_A_PHONE} and a.n % 10 = 3
      join sharing_face fa on fa.driver_id = a.driver_id and fa.face = 1 join sharing_face fb on fb.driver_id = b.driver_id and fb.face = 1,
      sharing_case c where c.accounts = ${ACCOUNTS}`,
    'analyze',
  ])
    await client.query(sql)
  const made = await client.query<{ id: string }>(`select id::text from sharing_case where accounts = ${ACCOUNTS}`)
  return made.rows[0]?.id ?? ''
}
