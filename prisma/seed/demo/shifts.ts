import type { StaffActor } from '@/lib/vocabulary'
import { after, before, HOUR, hourOfDay, MINUTE } from '../instants'
import { signInForShift, signOutAfterShift } from '../staff'
import type { World } from './world'

const WEEKDAYS_BACK = 4
const AT_WORK = 4

/** Everybody's last days at the desk; those who review today are still signed in. */
export function tellShifts(world: World, everybody: StaffActor[]): void {
  const working = everybody.filter((actor) => actor.role === 'reviewer' || actor.role === 'lead').reverse()
  for (const [i, actor] of everybody.entries()) {
    const often = working.includes(actor)
    for (let day = often ? WEEKDAYS_BACK : 2; day >= 2; day--) {
      const from = after(hourOfDay(world.now, day, 7.4), (i * 13 + day * 7) * MINUTE)
      tell(world, actor, from, after(from, 8 * HOUR + i * 3 * MINUTE))
    }
  }
  for (const [i, actor] of working.slice(0, AT_WORK).entries()) {
    tell(world, actor, before(world.now, 5 * HOUR - i * 8 * MINUTE), null)
  }
}

function tell(world: World, actor: StaffActor, from: Date, to: Date | null): void {
  world.agenda.add(from, async () => {
    const shift = await signInForShift(actor, from, to)
    if (to) world.agenda.add(to, () => signOutAfterShift(shift))
  })
}
