import type { ChallengeReason } from '@/lib/vocabulary'
import { after, before, HOUR, hourOfDay, MINUTE } from '../instants'
import { CAST } from './cast'
import { bandOfSelfie } from './pictures'
import { tellCheck } from './story'
import type { World } from './world'

const REASONS: readonly (ChallengeReason | null)[] = ['before_shift', 'before_shift', 'periodic', null, null]
/** Before the first case that is open now. */
const QUIET_BEFORE_NOW = 4 * HOUR
const APART = 3 * HOUR
const DAYS_BACK = 8

/** Every picture that no story needs is a routine check of the last days that the matcher clears. */
export function tellRoutineChecks(world: World): void {
  for (const role of CAST) {
    for (const shot of [1, 2, 3]) {
      const file = `${role.person}/${shot}`
      if (!role.person || !world.pictures.isFree(file) || bandOfSelfie(role, file) !== 'clear') continue
      const at = freeHour(world, role.person)
      if (at) tellCheck(world, role.person, { file, at, reason: world.random.pick(REASONS) })
    }
  }
}

/** An hour of work, as late as possible, at which nothing else happens to the driver. */
function freeHour(world: World, key: string): Date | null {
  const latest = before(world.now, QUIET_BEFORE_NOW)
  for (let day = 0; day <= DAYS_BACK; day++) {
    for (let attempt = 0; attempt < 4; attempt++) {
      const at = hourOfDay(world.now, day, world.random.between(5.8, 20.5))
      if (at > latest || !world.calendar.isFree(key, before(at, APART), after(at, APART))) continue
      world.calendar.take(key, before(at, 10 * MINUTE), after(at, 10 * MINUTE))
      return at
    }
  }
  return null
}
