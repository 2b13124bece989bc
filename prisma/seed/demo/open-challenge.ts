import { findChallenges } from '@/lib/challenges'
import { driverNamed, type World } from './world'

/** The challenge that a driver has been sent and has not answered yet. */
export async function findOpenChallengeOf(world: World, key: string): Promise<string> {
  const { id } = driverNamed(world, key)
  const [newest] = await findChallenges({ driverId: id, limit: 1 })
  if (newest?.status !== 'issued' && newest?.status !== 'opened') throw new Error(`${key} has no open challenge`)
  return newest.id
}
