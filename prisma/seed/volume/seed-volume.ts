import { Client } from 'pg'
import { configuration } from '@/lib/configuration'
import type { Say } from '../say'
import { caseSteps } from './cases'
import { createChance } from './chance'
import { challengeSteps, drawChecks, writeChecks } from './checks'
import { spreadOverHours } from './demand'
import { evidenceSteps } from './evidence'
import { drawOpenCases, drawOutcomes } from './findings'
import type { VolumeOptions } from './options'
import { peopleSteps } from './people'
import { rejectionSteps } from './rejections'
import { type Setting, type Step, uuids } from './step'

const AT_ONCE = 100_000

const TABLES =
  'driver consent reference_photo person_check challenge restriction verification comparison review_case finding suspension hold_release audit_record event'.split(
    ' ',
  )

/**
 * A long history at scale, written by SQL in one transaction: all of it is there afterwards, or nothing. Nothing of it
 * has a picture, as if all had gone by retention. Staff, a key and the consent texts must be there already. The same
 * options at the same instant make the same rows, but for the names of the staff who are there.
 */
export async function seedVolume(options: VolumeOptions, now: Date, say: Say): Promise<string> {
  const client = new Client({ connectionString: configuration().databaseUrl, options: '-c timezone=UTC' })
  await client.connect()
  const began = performance.now()
  try {
    await client.query('begin')
    await client.query(
      `set local synchronous_commit = off; set local work_mem = '256MB'; set local temp_buffers = '256MB'`,
    )
    const setting = await readSetting(client, options, now)
    for (const step of steps(setting)) await take(client, step, say)
    await client.query('insert into seeding (scenario) values ($1)', ['volume'])
    await client.query('commit')
    for (const table of TABLES) await client.query(`vacuum (analyze) ${table}`)
    const minutes = ((performance.now() - began) / 60_000).toFixed(1)
    const { verifications, drivers, openCases } = options
    return `Seeded ${amount(verifications)} verifications of ${amount(drivers)} drivers, ${amount(openCases)} of them open cases, in ${minutes} min.`
  } finally {
    await client.end()
  }
}

const STANDING_VERSIONS: Step = {
  does: 'Versions of standing',
  sql: `update driver set standing_version = change.count from (
      select driver_id, count(*) + count(ended_at) as count from restriction join who on who.id = driver_id group by driver_id
    ) as change where driver.id = change.driver_id`,
}

const amount = (count: number): string => count.toLocaleString('en')

function steps(setting: Setting): Step[] {
  const { options, now } = setting
  const slots = spreadOverHours(options.verifications - options.openCases, options.days, now)
  const firsts = Array.from({ length: Math.ceil(options.verifications / AT_ONCE) }, (_, batch) => batch * AT_ONCE + 1)
  return [
    ...peopleSteps(setting),
    ...drawChecks(setting, slots),
    ...drawOutcomes(setting),
    ...drawOpenCases(setting),
    ...firsts.map((first) => writeChecks(setting, first, Math.min(first + AT_ONCE - 1, options.verifications))),
    ...challengeSteps(setting),
    ...caseSteps(setting),
    ...rejectionSteps(setting),
    STANDING_VERSIONS,
    ...(options.evidence ? evidenceSteps(setting) : []),
  ]
}

async function take(client: Client, { does, sql, values }: Step, say: Say): Promise<void> {
  const began = performance.now()
  await client.query(sql, values)
  say(`  ${does}: ${((performance.now() - began) / 1_000).toFixed(1)} s`)
}

async function readSetting(client: Client, options: VolumeOptions, now: Date): Promise<Setting> {
  const { rows } = await client.query<{ id: string; role: string }>(
    `select id::text, role::text from staff_user where disabled_at is null order by created_at, id`,
  )
  const of = (role: string) => uuids(rows.filter((row) => row.role === role).map((row) => row.id))
  const key = await client.query<{ id: string }>('select id::text from api_key order by created_at limit 1')
  const keyId = key.rows[0]?.id
  const enough = (role: string) => rows.filter((row) => row.role === role).length >= 2
  if (!keyId || !enough('reviewer') || !enough('lead'))
    throw new Error('A history needs two reviewers, two leads and an API key: seed "empty" or "demo" first.')
  return { options, chance: createChance(options.seed), now, reviewers: of('reviewer'), leads: of('lead'), keyId }
}
