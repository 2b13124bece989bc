import { sequenceEvents } from '@/lib/audit'
import { configuration } from '@/lib/configuration'
import { publishReleases } from '@/lib/consent'
import { releaseTexts } from '@/lib/consent/releases'
import { database } from '@/lib/database'
import { type KeyActor, SCOPES } from '@/lib/vocabulary'
import { writeDemoFile } from '../demo-file'
import { before, DAY, hourOfDay } from '../instants'
import { createRandom } from '../random'
import { hireStaff } from '../staff'
import { tellActivities, tellWorkedWeeks } from './activity'
import { Agenda } from './agenda'
import { Calendar } from './calendar'
import { CAST } from './cast'
import { tellRejections } from './decided-cases'
import { tellGoldenSet } from './golden-set'
import { tellHistory } from './history'
import { tellIncidents } from './incidents'
import { Ledger } from './ledger'
import { onboardCast } from './onboarding'
import { tellOpenCases } from './open-cases'
import { tellOtherPaths } from './other-path'
import { Pictures } from './pictures'
import { tellPolicies } from './policies'
import { tellRoutineChecks } from './routine'
import { tellSettledCases } from './settled-cases'
import { tellSharedAccount } from './shared-account'
import { tellShifts } from './shifts'
import { gatherDemoSignals } from './signals'
import type { World } from './world'

/** The platform began with the product before its first driver of the cast. */
const BEGAN_DAYS_AGO = 742
/** An operator of that size has seen so many cases and suspensions before the history that is kept. */
const CASES_BEFORE = 46_817
const SUSPENSIONS_BEFORE = 402
const CHANCE = 40_718

/**
 * A believable week of Parcelway, a parcel-delivery platform in Port Alder, with the weeks before it. What happened is
 * put down as stories at instants relative to `now` and then played in order of time, through the verbs that people
 * and the platform call; older routine is written in bulk as those verbs leave it.
 */
export async function seedDemo(now: Date, say: (line: string) => void): Promise<string> {
  await startNumbers()
  const began = hourOfDay(now, BEGAN_DAYS_AGO, 9)
  await publishReleases(releaseTexts(configuration().operatorName), before(began, DAY))
  const { staff, everybody, credentials, keyId } = await hireStaff(began)
  const platform: KeyActor = { kind: 'key', id: keyId, scopes: SCOPES }
  const world: World = {
    now,
    random: createRandom(CHANCE),
    agenda: new Agenda(),
    ledger: new Ledger(),
    calendar: new Calendar(),
    pictures: new Pictures(),
    platform,
    staff,
    drivers: new Map(),
  }
  tellEverything(world)
  tellShifts(world, everybody)
  await play(world, say)
  await gatherDemoSignals(now)
  while ((await sequenceEvents()) > 0);
  await writeDemoFile(
    credentials,
    CAST.map((role) => role.ref),
  )
  return await summary()
}

/** Stories first, then what fits around them. */
function tellEverything(world: World): void {
  tellStories(world)
  tellActivities(world)
  tellWorkedWeeks(world)
  tellRoutineChecks(world)
  tellHistory(world)
  tellGoldenSet(world)
}

/** What happens to particular drivers; each takes its time in the calendar. */
export function tellStories(world: World): void {
  for (const role of CAST) for (const shot of role.references) world.pictures.use(`${role.person}/${shot}`)
  onboardCast(world)
  tellRejections(world)
  tellSettledCases(world)
  tellOtherPaths(world)
  tellOpenCases(world)
  tellIncidents(world)
  tellSharedAccount(world)
  tellPolicies(world)
}

const PROGRESS_LINES = 8

async function play({ agenda, ledger, now }: World, say: (line: string) => void): Promise<void> {
  let done = 0
  let told = 0
  await agenda.play(async (at) => {
    await ledger.writeUntil(at)
    const share = ++done / (done + agenda.size)
    if (share * PROGRESS_LINES < told) return
    told = Math.floor(share * PROGRESS_LINES) + 1
    say(`  ${at.toISOString().slice(0, 10)}, ${Math.round(100 * share)} %`)
  })
  await ledger.writeUntil(now)
}

async function startNumbers(): Promise<void> {
  await database().$queryRaw`select setval(pg_get_serial_sequence('review_case', 'number'), ${CASES_BEFORE})::text,
    setval(pg_get_serial_sequence('suspension', 'number'), ${SUSPENSIONS_BEFORE})::text`
}

async function summary(): Promise<string> {
  const [row] = await database().$queryRaw<{ drivers: number; checks: number; open: number }[]>`
    select (select count(*) from driver)::int as drivers, (select count(*) from verification)::int as checks,
      (select count(*) from review_case where status in ('open', 'claimed'))::int as open`
  return `Seeded the demo: ${row?.drivers} drivers, ${row?.checks} checks, ${row?.open} open cases.`
}
