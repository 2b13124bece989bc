import 'server-only'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { findPreference, type PreferenceRow, readPreference, savePreference } from './records'
import {
  DEFAULT_PREFERENCES,
  type Preferences,
  type PreferencesChange,
  preferencesChange,
  preferencesForm,
} from './view'

/** What a person has set for themselves: undo length (s), single keys, keys of their own, theme and row height. */
export const preferencesOf = async (userId: string): Promise<Preferences> => toPreferences(await readPreference(userId))

/**
 * Keeps what a person changes of their own settings; what is left out stays as it is, so that two windows do not undo
 * each other. Refuses `invalid` with the limit that was passed.
 */
export async function savePreferences(
  actor: StaffActor,
  changes: PreferencesChange,
  now = new Date(),
): Promise<Result<Preferences, 'invalid'>> {
  const said = preferencesChange.safeParse(changes)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  return await transaction(async (tx) => {
    const next = { ...toPreferences(await findPreference(actor.id, tx)), ...said.data }
    await savePreference(tx, actor.id, { ...next, changedAt: now })
    return ok(next)
  })
}

function toPreferences(row: Omit<PreferenceRow, 'userId' | 'changedAt'> | null): Preferences {
  if (!row) return DEFAULT_PREFERENCES
  const { undoSeconds, singleKeys, keys, theme, density } = row
  return preferencesForm.parse({ undoSeconds, singleKeys, keys, theme, density })
}
