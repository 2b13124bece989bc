'use client'

import { Switch } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { KeyCap } from '@/components/status/key-cap'
import { type KeyGroup, usePageKeys } from './key-groups'
import classes from './key-sheet.module.css'
import { useSingleKeys } from './single-keys'

const EVERYWHERE: KeyGroup = {
  title: 'Everywhere',
  keys: [
    { does: 'These keys', keys: ['?'] },
    { does: 'Close what is open', keys: ['Esc'] },
  ],
}

/** The keys that work here and everywhere, and the switch that silences single keys. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { context, groups } = usePageKeys()
  const { singleKeys, setSingleKeys } = useSingleKeys()

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  return (
    <dialog ref={dialog} className={classes.sheet} aria-labelledby="keys-title" onClose={onClose}>
      <header className={classes.head}>
        <h2 id="keys-title">Keys</h2>
        <span>{context}</span>
        <Switch
          label="Single keys"
          labelPosition="left"
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        <button type="button" className={classes.close} onClick={onClose}>
          Close <KeyCap>Esc</KeyCap>
        </button>
      </header>
      <div className={classes.groups}>
        {[...groups, EVERYWHERE].map((group) => (
          <KeyList key={group.title} group={group} />
        ))}
      </div>
    </dialog>
  )
}

function KeyList({ group }: { group: KeyGroup }) {
  return (
    <section className={classes.group}>
      <h3>{group.title}</h3>
      <dl>
        {group.keys.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
