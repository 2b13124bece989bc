import 'server-only'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { findPreference, savePreference } from './records'
import { DEFAULT_PREFERENCES, type Preferences, preferencesForm } from './view'

/** What a person has set for themselves: how long a decision can be taken back (s), single keys, keys of their own. */
export async function preferencesOf(userId: string): Promise<Preferences> {
  const row = await findPreference(userId)
  return row
    ? preferencesForm.parse({ undoSeconds: row.undoSeconds, singleKeys: row.singleKeys, keys: row.keys })
    : DEFAULT_PREFERENCES
}

/** Keeps a person's own settings. Refuses `invalid` with the limit that was passed. */
export async function savePreferences(
  actor: StaffActor,
  form: Preferences,
  now = new Date(),
): Promise<Result<Preferences, 'invalid'>> {
  const said = preferencesForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  await transaction(async (tx) => {
    await savePreference(tx, actor.id, { ...said.data, changedAt: now })
    return ok(null)
  })
  return ok(said.data)
}
