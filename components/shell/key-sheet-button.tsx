'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { KeyCap } from '@/components/status/key-cap'
import { useKeyFace } from './keys/key-scope'
import { useKeys } from './keys/use-keys'
import classes from './top-bar.module.css'

const KeySheet = lazy(() => import('./keys/key-sheet').then((sheet) => ({ default: sheet.KeySheet })))
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
        onClick={() => setOpen(true)}
      >
        <KeyCap stays>?</KeyCap>
      </button>
      {open && (
        <>
          <Opening giveUp={() => setOpen(false)} />
          <Suspense>
            <KeySheet onClose={() => setOpen(false)} />
          </Suspense>
        </>
      )}
    </>
  )
}

/** Until the sheet is loaded the keys of the page are as quiet as under it: Escape takes back the asking, nothing else. */
function Opening({ giveUp }: { giveUp: () => void }) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') giveUp()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [giveUp])
  return <span hidden data-opening />
}
