import { findReferences } from '@/lib/capture'
import type { Band, ChallengeReason } from '@/lib/vocabulary'
import { after, before, HOUR, hourOfDay, MINUTE, weekdayOf } from '../instants'
import { CAST } from './cast'
import { noteCheck, noteRetake, type Subject } from './history-check'
import { draw } from './outcomes'
import type { Role } from './role'
import { driverNamed, keyOf, type World } from './world'

/** Weeks of older history before this week, up to yesterday; today's checks have their pictures. */
const DAYS = 8 * 7 + 7

/** How many of the drivers work on a day, Sunday first. */
const AT_WORK = [0.58, 0.88, 0.9, 0.91, 0.93, 0.96, 0.76]
const SECOND_CHECK = 0.42
const REFERRED = 0.096
const ON_HOLD = 0.017
const RETAKEN = 0.028
/** Since a camera update reached many phones there, the airport's selfies lie nearer the threshold. */
const AIRPORT = { sinceDays: 19, factor: 1.7 }
const APART = 1.2 * HOUR
/** Everything of the history has been decided by now. */
const SETTLED = 5 * HOUR
/** Whoever has a picture of yesterday was checked enough. */
const YESTERDAY = 1

/** When a driver's shift begins; each keeps to one of three. */
const STARTS = [6.4, 10.6, 15.3] as const

type Plan = { at: Date; day: number; reason: ChallengeReason | null }

/**
 * The weeks before: every check of every driver as the product would have left it, without its picture, which the
 * operator keeps for a day once the matcher has cleared it.
 */
export function tellHistory(world: World): void {
  world.agenda.add(hourOfDay(world.now, DAYS + 1, 3), async () => {
    const subjects = await findSubjects(world)
    for (let day = DAYS; day > 0; day--) {
      for (const subject of subjects) {
        for (const plan of checksOfDay(world, subject.driver.role, day)) await noteOne(world, subject, plan)
      }
    }
  })
}

/** Everybody who can be checked, with the photos they are compared with. */
const findSubjects = (world: World): Promise<Subject[]> =>
  Promise.all(
    CAST.filter((role) => role.person).map(async (role) => {
      const driver = driverNamed(world, keyOf(role))
      const references = await findReferences(driver.id)
      return { driver, references: references.map((photo) => photo.id) }
    }),
  )

function checksOfDay(world: World, role: Role, day: number): Plan[] {
  const { random } = world
  if (day === YESTERDAY && hasPicture(world, role)) return []
  const usual = STARTS[Number(role.ref.at(-1)) % STARTS.length] as number
  const start = hourOfDay(world.now, day, Math.max(5.2, random.normal(usual, 0.55)))
  const growth = 1 - (0.08 * day) / DAYS
  if (!random.chance((AT_WORK[weekdayOf(start)] ?? 0.9) * growth)) return []
  const plans: Plan[] = [{ at: start, day, reason: random.chance(0.72) ? 'before_shift' : null }]
  if (random.chance(SECOND_CHECK)) {
    const reason = random.pick(['periodic', 'periodic', 'risk', null, null] as const)
    plans.push({ at: after(start, random.between(2.4, 6.2) * HOUR), day, reason })
  }
  const settled = before(world.now, SETTLED)
  return plans.filter(({ at }) => at < settled)
}

const isFree = (world: World, role: Role, at: Date): boolean =>
  world.calendar.isFree(keyOf(role), before(at, APART), after(at, APART))

const hasPicture = (world: World, role: Role): boolean =>
  !world.calendar.isFree(keyOf(role), hourOfDay(world.now, YESTERDAY, 0), hourOfDay(world.now, 0, 0))

async function noteOne(world: World, subject: Subject, { at, day, reason }: Plan): Promise<void> {
  const { random } = world
  const { role } = subject.driver
  if (!isFree(world, role, at)) return
  if (random.chance(RETAKEN)) noteRetake(world, subject, before(at, random.between(0.7, 2.5) * MINUTE))
  const factor = role.region === 'Airport' && day < AIRPORT.sinceDays ? AIRPORT.factor : 1
  const dice = random.between(0, 1)
  const band: Band = dice < ON_HOLD ? 'hold' : dice < ON_HOLD + REFERRED * factor ? 'refer' : 'clear'
  const drawn = draw(random, subject.references.length, band)
  const decided = await noteCheck(world, subject, { at, reason: band === 'hold' ? null : reason, drawn })
  if (band !== 'clear') world.calendar.take(keyOf(role), at, decided)
}
