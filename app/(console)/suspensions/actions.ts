'use server'

import { revalidatePath } from 'next/cache'
import { staffActor } from '@/lib/access'
import { liftSuspension, releaseHold, suspend } from '@/lib/enforcement'
import type { EnforcementRefusal, LiftForm, ReleaseHoldForm, SuspendForm } from '@/lib/enforcement/view'
import { type Result, refuse, type StaffActor } from '@/lib/vocabulary'

type Answer<T> = Result<T, EnforcementRefusal | 'signed-out'>

/** Asks the door as whoever is signed in, and has the list read again when something changed. */
async function ask<T>(verb: (actor: StaffActor) => Promise<Result<T, EnforcementRefusal>>): Promise<Answer<T>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const answer = await verb(actor)
  if (answer.ok) revalidatePath('/suspensions')
  return answer
}

/** Suspends a driver after a confirmed rejection. Refuses as `suspend` does, and `signed-out`. */
export const suspendDriver = async (form: SuspendForm) => ask((actor) => suspend(actor, form))

/** Ends a suspension before its time. Refuses as `liftSuspension` does, and `signed-out`. */
export const lift = async (form: LiftForm) => ask((actor) => liftSuspension(actor, form))

/** Ends the hold that rests on a case. Refuses as `releaseHold` does, and `signed-out`. */
export const release = async (form: ReleaseHoldForm) => ask((actor) => releaseHold(actor, form))
