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
/** Hours of the day in the city. */
const WORK = { begins: 5.8, ends: 20.5 }
/** Routine checks of a whole day; today has had its share of them. */
const A_DAY = 34

/** Every picture that no story needs is a routine check of the last days that the matcher clears. */
export function tellRoutineChecks(world: World): void {
  const places = placesByDay(world)
  for (const role of CAST) {
    for (const shot of [1, 2, 3]) {
      const file = `${role.person}/${shot}`
      if (!role.person || !world.pictures.isFree(file) || bandOfSelfie(role, file) !== 'clear') continue
      const at = freeHour(world, role.person, places)
      if (at) tellCheck(world, role.person, { file, at, reason: world.random.pick(REASONS) })
    }
  }
}

/** How many checks each day still takes, today first. */
function placesByDay({ now }: World): number[] {
  const elapsed = before(now, QUIET_BEFORE_NOW).getTime() - hourOfDay(now, 0, WORK.begins).getTime()
  const share = Math.min(1, Math.max(0, elapsed / ((WORK.ends - WORK.begins) * HOUR)))
  return [Math.round(A_DAY * share), ...Array.from({ length: DAYS_BACK }, () => A_DAY)]
}

/** An hour of work, as late as possible, at which nothing else happens to the driver. */
function freeHour(world: World, key: string, places: number[]): Date | null {
  const latest = before(world.now, QUIET_BEFORE_NOW)
  for (const [day, left] of places.entries()) {
    for (let attempt = 0; left > 0 && attempt < 6; attempt++) {
      const at = hourOfDay(world.now, day, world.random.between(WORK.begins, WORK.ends))
      if (at > latest || !world.calendar.isFree(key, before(at, APART), after(at, APART))) continue
      world.calendar.take(key, before(at, 10 * MINUTE), after(at, 10 * MINUTE))
      places[day] = left - 1
      return at
    }
  }
  return null
}
