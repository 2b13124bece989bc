'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { KeyCap } from '@/components/status/key-cap'
import classes from './top-bar.module.css'
import { useKeys } from './use-keys'

const KeySheet = dynamic(() => import('./key-sheet').then((sheet) => sheet.KeySheet), { ssr: false })

/** Opens the sheet of keys, as `?` does. */
export function KeySheetButton() {
  const [open, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) })
  return (
    <>
      <button
        type="button"
        className={classes.action}
        aria-label="Keys"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <KeyCap stays>?</KeyCap>
      </button>
      {open && (
        <>
          <Opening giveUp={() => setOpen(false)} />
          <KeySheet onClose={() => setOpen(false)} />
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
