import { findChallenges } from '@/lib/challenges'
import { driverNamed, type World } from './world'

/** The challenge that a driver has been sent and has not answered yet. */
export async function findOpenChallengeOf(world: World, key: string): Promise<string> {
  const { id } = driverNamed(world, key)
  const [open] = await findChallenges({ driverId: id, status: 'issued', limit: 1 })
  if (!open) throw new Error(`${key} has no open challenge`)
  return open.id
}
