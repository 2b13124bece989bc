import 'server-only'
import { revalidatePath } from 'next/cache'
import { staffActor } from '@/lib/access'
import { type Result, refuse, type StaffActor } from '@/lib/vocabulary'

/**
 * Asks a door as whoever is signed in, and has the pages at and below an address read again when something changed.
 * Refuses as the door does, and `signed-out`.
 */
export async function askAsStaff<T, Code extends string>(
  door: (actor: StaffActor) => Promise<Result<T, Code>>,
  readAgain: string | null,
): Promise<Result<T, Code | 'signed-out'>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const answer = await door(actor)
  if (answer.ok && readAgain) revalidatePath(readAgain, 'layout')
  return answer
}
