'use server'

import { signOutEverywhere, staffActor } from '@/lib/access'
import { ok } from '@/lib/vocabulary'

/** Signs the reader out on every device, this one too. Whoever is signed out already is so everywhere. */
export async function endMySessions() {
  const actor = await staffActor()
  return actor ? await signOutEverywhere(actor, actor.id) : ok({ sessionsEnded: 0 })
}
