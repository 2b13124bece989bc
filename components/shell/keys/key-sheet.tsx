'use client'

import { Switch } from '@mantine/core'
import { Fragment, useState } from 'react'
import { Button } from '@/components/controls'
import { Cap } from '@/components/status/key-cap'
import { MantineControls } from '@/components/theme/controls'
import { letterOf } from '../page-letters'
import { pagesOf } from '../pages'
import { useShell } from '../shell-context'
import { useModal } from '../use-modal'
import { ChangeKeys } from './change-keys'
import { keyOfCommand } from './change-own-keys'
import { KEYS } from './commands'
import type { KeyGroup, KeyRow } from './key-rows'
import { useKeyScope } from './key-scope'
import classes from './key-sheet.module.css'
import { type OwnKeys, ownKey } from './own-keys'
import { capsOf } from './press'

/** The keys that work here and everywhere, the switch that silences single keys, and the way to change them. */
export const KeySheet = (props: { onClose: () => void }) => (
  <MantineControls>
    <Sheet {...props} />
  </MantineControls>
)

function Sheet({ onClose }: { onClose: () => void }) {
  const dialog = useModal(onClose)
  const shell = useShell()
  const scope = useKeyScope()
  const [changing, setChanging] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  if (!shell) return null
  const { singleKeys, keys } = shell.preferences
  const own = scope && scope !== 'everywhere' ? KEYS[scope] : null
  const groups = [...(own?.groups ?? []), goTo(shell.user.role, keys), ...KEYS.everywhere.groups]
  return (
    <dialog {...dialog} className={classes.sheet} aria-labelledby="keys-title">
      <header className={classes.head}>
        <h2 id="keys-title">Keys</h2>
        <span>{own?.context}</span>
        <Switch
          label="Single keys"
          labelPosition="left"
          checked={singleKeys}
          onChange={async (event) =>
            setRefused(await shell.changePreferences({ singleKeys: event.currentTarget.checked }))
          }
        />
        <Button size="xs" aria-pressed={changing} onClick={() => setChanging(!changing)}>
          {changing ? 'Show keys' : 'Change keys'}
        </Button>
        <button type="button" className={classes.close} onClick={onClose}>
          Close <Cap>Esc</Cap>
        </button>
      </header>
      {refused && (
        <p className={classes.refused} role="alert">
          {refused}
        </p>
      )}
      {changing ? (
        <div className={classes.changing}>
          <ChangeKeys scopes={own && scope ? [scope, 'everywhere'] : ['everywhere']} />
        </div>
      ) : (
        <div className={classes.groups}>
          {groups.map((group) => (
            <KeyList key={group.title} group={group} own={keys} />
          ))}
        </div>
      )}
    </dialog>
  )
}

const goTo = (role: Parameters<typeof pagesOf>[0], own: OwnKeys): KeyGroup => ({
  title: 'Go to',
  keys: pagesOf(role).flatMap(({ href, label }) => {
    const letter = letterOf(href)
    return letter ? [{ does: label, keys: [...capsOf(ownKey(null, 'g', own)), letter.toUpperCase()] }] : []
  }),
})

function KeyList({ group, own }: { group: KeyGroup; own: OwnKeys }) {
  return (
    <section className={classes.group}>
      <h3>{group.title}</h3>
      <dl>
        {group.keys.map((row) => (
          <div key={row.does}>
            <dt>{row.does}</dt>
            <dd>
              {capsOfRow(row, own).map((caps) => (
                <Fragment key={caps.join(' ')}>
                  {caps.map((cap) => (
                    <Cap key={cap}>{cap}</Cap>
                  ))}
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const capsOfRow = (row: KeyRow, own: OwnKeys): string[][] =>
  'commands' in row ? row.commands.map((one) => capsOf(keyOfCommand(one, own))) : row.keys.map((cap) => [cap])
