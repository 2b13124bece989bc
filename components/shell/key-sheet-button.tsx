'use client'

import { useEffect, useState } from 'react'
import { askedFor } from '@/components/controls'
import { KeyCap } from '@/components/status/key-cap'
import { useKeyFace } from './keys/key-scope'
import { useKeys } from './keys/use-keys'
import { Opening } from './opening'
import classes from './top-bar.module.css'

const KeySheet = askedFor(
  () => import('./keys/key-sheet').then((sheet) => sheet.KeySheet),
  ({ onClose }) => <Opening giveUp={onClose} />,
)
const ASKED_FOR = 'likeness:keys'

/** Opens the sheet of keys of the page that is shown. */
export function askForKeySheet(): void {
  document.dispatchEvent(new Event(ASKED_FOR))
}

/** Opens the sheet of keys, as `?` does. */
export function KeySheetButton() {
  const [open, setOpen] = useState(false)
  const { shortcut } = useKeyFace()('?')
  useKeys({ '?': () => setOpen(true) })
  useEffect(() => {
    const show = () => setOpen(true)
    document.addEventListener(ASKED_FOR, show)
    return () => document.removeEventListener(ASKED_FOR, show)
  }, [])
  return (
    <>
      <button
        type="button"
        className={classes.action}
        aria-label="Keys"
        aria-haspopup="dialog"
        aria-keyshortcuts={shortcut}
        onPointerEnter={KeySheet.fetch}
        onClick={() => setOpen(true)}
      >
        <KeyCap stays>?</KeyCap>
      </button>
      {open && <KeySheet onClose={() => setOpen(false)} />}
    </>
  )
}
