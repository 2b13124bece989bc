import { setActivity } from '@/lib/drivers'
import { after, before, HOUR, hourOfDay, MINUTE } from '../instants'
import { CAST } from './cast'
import { keyOf, must, type World } from './world'

/** Who is at home now; whoever has been moving within the last minutes. Everybody else is on shift. */
const OFF = ['p44', 'p20', 'p15', 'p05', 'p19', 'p23', 'p32', 'p10', 'p36', 'p48', 'p38']
const MOVING = ['p03', 'p08', 'p41', 'p17', 'p30', 'p06', 'p12']
const SHIFT = 8 * HOUR

/** What the platform says of the drivers' work: shifts that began in the last hours, and who is driving right now. */
export function tellActivities(world: World): void {
  for (const role of CAST) {
    const key = keyOf(role)
    if (!role.person) continue
    const startsAt = before(world.now, world.random.between(3.3, 6.5) * HOUR)
    const shift = { shiftStartsAt: startsAt.toISOString(), shiftEndsAt: after(startsAt, SHIFT).toISOString() }
    if (OFF.includes(key)) {
      tell(world, role.ref, { state: 'off' }, before(world.now, world.random.between(7, 15) * HOUR))
      continue
    }
    tell(world, role.ref, { state: 'on_shift', ...shift }, startsAt)
    if (MOVING.includes(key)) {
      tell(world, role.ref, { state: 'moving', ...shift }, before(world.now, world.random.between(1, 4) * MINUTE))
    }
  }
}

/** Who is or may be suspended: how much they worked is what a suspension costs them. */
const WORKED: readonly (readonly [person: string, endedDaysAgo: number])[] = [
  ['p19', 1],
  ['p10', 1],
  ['p05', 4],
  ['p15', 5],
  ['p38', 11],
]
const WEEKS_SEEN = 27

/** The shifts that the platform reported of them over the last four weeks, five or so a week. */
export function tellWorkedWeeks(world: World): void {
  for (const [person, endedDaysAgo] of WORKED) {
    const ref = CAST.find((role) => role.person === person)?.ref
    for (let day = WEEKS_SEEN; ref && day >= endedDaysAgo; day--) {
      if (world.random.chance(0.28)) continue
      const began = hourOfDay(world.now, day, world.random.between(7, 11))
      const shift = world.random.between(5, 7.5) * HOUR
      tell(world, ref, { state: 'on_shift' }, began)
      tell(world, ref, { state: 'off' }, after(began, shift))
    }
  }
}

type Report = { state: 'off' | 'on_shift' | 'moving'; shiftStartsAt?: string; shiftEndsAt?: string }

function tell(world: World, ref: string, report: Report, at: Date): void {
  world.agenda.add(at, async () => {
    must(await setActivity(world.platform, ref, { ...report, at: at.toISOString() }, at), `the activity of ${ref}`)
  })
}
