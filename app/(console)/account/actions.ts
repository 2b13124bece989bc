'use server'

import { savePreferences, signOutOthers, staffActor } from '@/lib/access'
import type { Preferences, PreferencesChange } from '@/lib/access/view'
import { type Result, refuse } from '@/lib/vocabulary'

const SIGNED_OUT = 'You are signed out. Sign in in another tab, then try again here.'

/** Keeps what the reader changes of their own settings. Refuses `signed-out`, `invalid`. */
export async function keepPreferences(changes: PreferencesChange): Promise<Result<Preferences>> {
  const actor = await staffActor()
  return actor ? await savePreferences(actor, changes) : refuse('signed-out', SIGNED_OUT)
}

/** Ends the reader's other sessions. Refuses `signed-out`. */
export async function endOtherSessions(): Promise<Result<{ sessionsEnded: number }>> {
  const actor = await staffActor()
  return actor ? await signOutOthers(actor) : refuse('signed-out', SIGNED_OUT)
}
