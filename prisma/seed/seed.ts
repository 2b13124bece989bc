import { configuration } from '@/lib/configuration'
import { publishReleases } from '@/lib/consent'
import { releaseTexts } from '@/lib/consent/releases'
import { database, disconnect } from '@/lib/database'
import { seedDemo } from './demo/seed-demo'
import { writeDemoFile } from './demo-file'
import { before, DAY } from './instants'
import { isLocal } from './local'
import type { Say } from './say'
import { beginSeeding, finishSeeding, hasten, hindrance, stampsOf } from './seeding'
import { hireStaff } from './staff'
import { readVolumeOptions } from './volume/options'
import { seedVolume } from './volume/seed-volume'

type Answer = { ok: boolean; said: string; occupied?: boolean }

const SCENARIOS: Record<string, (now: Date, say: Say) => Promise<string>> = {
  demo: seedDemo,
  empty: seedEmpty,
}
/** The one that is laid over another. */
const VOLUME = 'volume'

/**
 * Seeds a scenario once. A database that is not on this machine, or holds anything but a cut-off seeding, is left
 * alone; a scenario that is there already is no failure. `volume` is laid over the demo or over an empty installation,
 * which it makes first in an empty database; `args` are its options.
 * @returns whether the scenario is there now, and what to tell whoever asked
 */
export async function seed(
  scenario: string | undefined,
  say: Say,
  now = new Date(),
  args: string[] = [],
): Promise<Answer> {
  const { databaseUrl } = configuration()
  const names = [...Object.keys(SCENARIOS), VOLUME]
  if (!scenario || !names.includes(scenario))
    return { ok: false, said: `Name one of the scenarios: ${names.join(', ')}.` }
  if (!isLocal(databaseUrl))
    return { ok: false, said: 'The database is not on this machine: only a local one is ever seeded.' }
  try {
    return scenario === VOLUME ? await layVolume(args, say, now) : await sow(scenario, say, now)
  } finally {
    await disconnect()
  }
}

async function sow(scenario: string, say: Say, now: Date): Promise<Answer> {
  const hindered = await hindrance(scenario)
  if (hindered) return { ok: hindered.seeded, said: hindered.why, occupied: !hindered.seeded }
  await beginSeeding(scenario)
  await hasten()
  const said = (await SCENARIOS[scenario]?.(now, say)) ?? ''
  await keepLetters()
  await dropIdleJobs()
  await finishSeeding(scenario)
  return { ok: true, said }
}

async function layVolume(args: string[], say: Say, now: Date): Promise<Answer> {
  const read = readVolumeOptions(args)
  if ('wrong' in read) return { ok: false, said: read.wrong }
  const { options } = read
  const stamps = await stampsOf()
  if (stamps.includes(VOLUME)) return { ok: true, said: `The scenario "${VOLUME}" is seeded already.` }
  if (!stamps.some((stamp) => stamp in SCENARIOS)) {
    const under = await sow('empty', say, before(now, (options.days + 2) * DAY))
    if (!under.ok) return under
    say(under.said)
  }
  return { ok: true, said: await seedVolume(options, now, say) }
}

/** Staff, the platform's key and the consent texts: an installation on its first day. */
async function seedEmpty(now: Date): Promise<string> {
  await publishReleases(releaseTexts(configuration().operatorName), now)
  const { credentials } = await hireStaff(now)
  await writeDemoFile(credentials, [])
  return `Seeded an empty installation with ${credentials.users.length} logins.`
}

/** Letters of a made-up past reach nobody, whatever mail server is set. */
async function keepLetters(): Promise<void> {
  await database().$executeRaw`update notice set mail = 'platform', mail_next_at = null where mail = 'waiting'`
}

/** Everything was measured and settled while it was seeded: of its jobs only the removal of files has work to do. */
async function dropIdleJobs(): Promise<void> {
  await database().$executeRaw`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where task_identifier <> 'destroy-objects'))`
}
