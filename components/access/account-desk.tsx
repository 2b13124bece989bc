'use client'

import { SegmentedControl, Switch } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '@/components/shell'
import { ChangeKeys } from '@/components/shell/keys/change-keys'
import { KEY_SCOPES } from '@/components/shell/keys/default-keys'
import { useShell } from '@/components/shell/shell-context'
import { setColorScheme } from '@/components/theme/color-scheme'
import type { Density, OwnSession, PreferencesChange, Theme } from '@/lib/access/view'
import classes from './account.module.css'
import { OwnSessions } from './own-sessions'
import { UndoLength } from './undo-length'

const THEME_CHOICES: { value: Theme; label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the system' },
]
const DENSITY_CHOICES: { value: Density; label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'standard', label: 'Standard' },
  { value: 'comfortable', label: 'Comfortable' },
]

type AccountDeskProps = {
  sessions: readonly OwnSession[]
  /** The person decides cases, so that the length of taking back is theirs to set. */
  decides: boolean
}

/** What a person sets for themselves: look, how long a decision can be taken back, keys, and where they are signed in. */
export function AccountDesk({ sessions, decides }: AccountDeskProps) {
  const shell = useShell()
  const [said, setSaid] = useState<{ words: string; refused: boolean } | null>(null)
  if (!shell) return null
  const { preferences } = shell
  async function change(changes: PreferencesChange): Promise<void> {
    const refused = await shell?.changePreferences(changes)
    setSaid(refused ? { words: refused, refused: true } : { words: 'Kept.', refused: false })
  }
  return (
    <div className={classes.desk}>
      <p className={classes.said} role="status" data-refused={said?.refused || undefined}>
        {said?.words ?? 'What you change here is kept at once, for you alone.'}
      </p>
      <Panel title="Look">
        <div className={classes.settings}>
          <Setting label="Theme" id="theme-label">
            <SegmentedControl
              aria-labelledby="theme-label"
              data={THEME_CHOICES}
              value={preferences.theme}
              onChange={(value) => {
                setColorScheme(value as Theme)
                void change({ theme: value as Theme })
              }}
            />
          </Setting>
          <Setting
            label="Rows of tables"
            id="density-label"
            hint="For tables whose rows you have not set on the table itself."
          >
            <SegmentedControl
              aria-labelledby="density-label"
              data={DENSITY_CHOICES}
              value={preferences.density}
              onChange={(value) => void change({ density: value as Density })}
            />
          </Setting>
        </div>
      </Panel>
      {decides && (
        <Panel title="Decisions">
          <UndoLength seconds={preferences.undoSeconds} keep={(undoSeconds) => change({ undoSeconds })} />
        </Panel>
      )}
      <Panel title="Keys">
        <div className={classes.settings}>
          <Switch
            label="Single keys"
            description="Off: no letter, digit or sign does anything by itself. All of it has a button."
            checked={preferences.singleKeys}
            onChange={(event) => void change({ singleKeys: event.currentTarget.checked })}
          />
          <ChangeKeys scopes={KEY_SCOPES} />
        </div>
      </Panel>
      <Panel title="Where you are signed in">
        <OwnSessions sessions={sessions} />
      </Panel>
    </div>
  )
}

type SettingProps = { label: string; id: string; hint?: string; children: React.ReactNode }

const Setting = ({ label, id, hint, children }: SettingProps) => (
  <div className={classes.setting}>
    <div>
      <span id={id}>{label}</span>
      {hint && <small>{hint}</small>}
    </div>
    {children}
  </div>
)
