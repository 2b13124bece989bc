'use server'

import { staffActor } from '@/lib/access'
import { claimNext } from '@/lib/review'
import { type Result, refuse } from '@/lib/vocabulary'

/** Claims the next case in livelihood order for whoever is signed in. Refuses `signed-out`, `forbidden`, `nothing-waits`. */
export async function startReviewing(): Promise<Result<{ caseId: string }>> {
  const actor = await staffActor()
  return actor ? await claimNext(actor) : refuse('signed-out')
}
