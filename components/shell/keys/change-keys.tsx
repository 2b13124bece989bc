'use client'

import { type KeyboardEvent, useState } from 'react'
import { Button } from '@/components/controls'
import { Cap } from '@/components/status/key-cap'
import { useShell } from '../shell-context'
import classes from './change-keys.module.css'
import { keyOfCommand, maySwap, swapped, takenBy, withKey } from './change-own-keys'
import { commandsOf, KEYS } from './commands'
import type { KeyScopeName } from './default-keys'
import type { Command } from './key-rows'
import type { OwnKeys } from './own-keys'
import { capsOf, choosable } from './press'

type Conflict = { command: Command; key: string; other: Command }

const WHERE: Record<KeyScopeName, string> = {
  bench: 'On the bench',
  queue: 'In the queue',
  driver: 'On the driver page',
  sharing: 'On the sharing desk',
  suspensions: 'On suspensions',
  everywhere: 'Everywhere',
}

/** Puts each command on a key of the person's own, one by one, and back. A key that is taken is named. */
export function ChangeKeys({ scopes }: { scopes: readonly KeyScopeName[] }) {
  const shell = useShell()
  const [reading, setReading] = useState<string | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  if (!shell) return null
  const own = shell.preferences.keys

  async function keep(keys: OwnKeys, words: string): Promise<void> {
    setReading(null)
    setConflict(null)
    setSaid(words)
    const refused = await shell?.changePreferences({ keys: { ...keys } })
    if (refused) setSaid(refused)
  }

  function put(command: Command, key: string): void {
    const other = takenBy(command, key, own)
    if (!other) void keep(withKey(own, command, key), `${command.does} is on ${capsOf(key).join(' ')} now`)
    else {
      setReading(null)
      setConflict({ command, key, other })
    }
  }

  function read(command: Command, event: KeyboardEvent): void {
    if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Tab'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    const key = choosable(event.nativeEvent)
    if (event.key === 'Escape') setReading(null)
    else if (key === null) setSaid(`${event.key} keeps its meaning: choose a letter, a sign or a key such as F2.`)
    else put(command, key)
  }

  const changed = Object.keys(own).length
  return (
    <div className={classes.change}>
      <div className={classes.state}>
        <p role="status">
          {said ?? (changed === 0 ? 'All keys are as they come.' : `${changed} on a key of your own.`)}
        </p>
        <Button size="xs" disabled={changed === 0} onClick={() => void keep({}, 'All keys are as they come again.')}>
          Reset all
        </Button>
      </div>
      {conflict && (
        <div className={classes.conflict} role="alert">
          <p>
            {capsOf(conflict.key).join(' ')} is {conflict.other.does} already. {conflict.command.does} stays where it
            is.
          </p>
          {maySwap(own, conflict.command, conflict.other) && (
            <Button
              size="xs"
              onClick={() =>
                void keep(
                  swapped(own, conflict.command, conflict.other),
                  `${conflict.command.does} and ${conflict.other.does} have changed places`,
                )
              }
            >
              Let them change places
            </Button>
          )}
        </div>
      )}
      <div className={classes.scopes}>
        {scopes
          .filter((scope) => commandsOf(scope).length > 0)
          .map((scope) => (
            <section key={scope} aria-label={WHERE[scope]}>
              <h3>{WHERE[scope]}</h3>
              {KEYS[scope].groups
                .flatMap((group) => group.keys.flatMap((row) => ('commands' in row ? row.commands : [])))
                .map((command) => (
                  <ChangeRow
                    key={command.id}
                    command={command}
                    own={own}
                    reading={reading === command.id}
                    begin={() => {
                      setSaid(null)
                      setConflict(null)
                      setReading(command.id)
                    }}
                    stop={() => setReading((now) => (now === command.id ? null : now))}
                    read={(event) => read(command, event)}
                    reset={() => put(command, command.key)}
                  />
                ))}
            </section>
          ))}
      </div>
    </div>
  )
}

type ChangeRowProps = {
  command: Command
  own: OwnKeys
  /** The next key that is pressed becomes its key. */
  reading: boolean
  begin: () => void
  stop: () => void
  read: (event: KeyboardEvent) => void
  reset: () => void
}

function ChangeRow({ command, own, reading, begin, stop, read, reset }: ChangeRowProps) {
  const caps = capsOf(keyOfCommand(command, own))
  return (
    <div className={classes.row}>
      <span>{command.does}</span>
      {own[command.id] !== undefined && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={reset} aria-label={`Reset ${command.does}`}>
          Reset
        </Button>
      )}
      <button
        type="button"
        className={classes.key}
        data-reading={reading || undefined}
        aria-label={reading ? `Press the key for ${command.does}` : `${command.does}: ${caps.join(' ')}. Change`}
        onClick={begin}
        onBlur={stop}
        onKeyDown={reading ? read : undefined}
      >
        {reading ? 'Press a key' : caps.map((cap) => <Cap key={cap}>{cap}</Cap>)}
      </button>
    </div>
  )
}
