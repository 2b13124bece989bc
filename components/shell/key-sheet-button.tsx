'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
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
      {open && <KeySheet onClose={() => setOpen(false)} />}
    </>
  )
}
