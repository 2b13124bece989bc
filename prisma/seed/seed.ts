import { configuration } from '@/lib/configuration'
import { publishReleases } from '@/lib/consent'
import { releaseTexts } from '@/lib/consent/releases'
import { database, disconnect } from '@/lib/database'
import { seedDemo } from './demo/seed-demo'
import { writeDemoFile } from './demo-file'
import { isLocal } from './local'
import { beginSeeding, finishSeeding, hasten, hindrance } from './seeding'
import { hireStaff } from './staff'

export type Say = (line: string) => void

const SCENARIOS: Record<string, (now: Date, say: Say) => Promise<string>> = {
  demo: seedDemo,
  empty: seedEmpty,
}

/**
 * Seeds a scenario once. A database that is not on this machine, or holds anything but a cut-off seeding, is left
 * alone; a scenario that is there already is no failure.
 * @returns whether the scenario is there now, and what to tell whoever asked
 */
export async function seed(
  scenario: string | undefined,
  say: Say,
  now = new Date(),
): Promise<{ ok: boolean; said: string; occupied?: boolean }> {
  const sow = scenario === undefined ? undefined : SCENARIOS[scenario]
  const { databaseUrl } = configuration()
  if (!sow || !scenario) return { ok: false, said: `Name one of the scenarios: ${Object.keys(SCENARIOS).join(', ')}.` }
  if (!isLocal(databaseUrl))
    return { ok: false, said: 'The database is not on this machine: only a local one is ever seeded.' }
  try {
    const hindered = await hindrance(scenario)
    if (hindered) return { ok: hindered.seeded, said: hindered.why, occupied: !hindered.seeded }
    await beginSeeding(scenario)
    await hasten()
    const said = await sow(now, say)
    await dropIdleJobs()
    await finishSeeding(scenario)
    return { ok: true, said }
  } finally {
    await disconnect()
  }
}

/** Staff, the platform's key and the consent texts: an installation on its first day. */
async function seedEmpty(now: Date): Promise<string> {
  await publishReleases(releaseTexts(configuration().operatorName), now)
  const { credentials } = await hireStaff(now)
  await writeDemoFile(credentials, [])
  return `Seeded an empty installation with ${credentials.users.length} logins.`
}

/** Everything was measured and settled while it was seeded: of its jobs only the removal of files has work to do. */
async function dropIdleJobs(): Promise<void> {
  await database().$executeRaw`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where task_identifier <> 'destroy-objects'))`
}
