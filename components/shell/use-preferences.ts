'use client'

import { useState } from 'react'
import { keepPreferences } from '@/app/(console)/account/actions'
import type { Preferences, PreferencesChange } from '@/lib/access/view'

const AWAY = 'The server could not be reached, so this is not kept. Try again.'

/** What the person has set for themselves, as the server knew it when the console was opened, and a way to change it. */
export function usePreferences(kept: Preferences) {
  const [preferences, setPreferences] = useState(kept)

  async function change(changes: PreferencesChange): Promise<string | null> {
    const before = preferences
    setPreferences((now) => ({ ...now, ...changes }))
    const refused = await keepPreferences(changes).then(
      (answer) => (answer.ok ? null : (answer.detail ?? 'This is not kept. Load the page again.')),
      () => AWAY,
    )
    if (refused !== null) {
      const undone = Object.keys(changes).map((key) => [key, before[key as keyof Preferences]])
      setPreferences((now) => ({ ...now, ...Object.fromEntries(undone) }))
    }
    return refused
  }

  return { preferences, change }
}
