'use client'

import { CloseButton } from '@mantine/core'
import classes from './desk.module.css'

/** What was done last, said aloud when it appears; it stays until the person closes it or does something else. */
export function Done({ children, close }: { children: string | null; close: () => void }) {
  return (
    <output className={classes.done}>
      {children && (
        <>
          <span>{children}</span>
          <CloseButton size="sm" aria-label="Close this message" onClick={close} />
        </>
      )}
    </output>
  )
}
