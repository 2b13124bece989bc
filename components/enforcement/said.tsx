'use client'

import { CloseButton } from '@mantine/core'
import { createContext, type ReactNode, useContext, useState } from 'react'
import classes from './said.module.css'

const SaidContext = createContext<{ said: string | null; say: (words: string | null) => void }>({
  said: null,
  say: () => undefined,
})

/** Says what was done; the words stay when the row they are about has left the list. */
export const useSay = () => useContext(SaidContext).say

export function SaidArea({ children }: { children: ReactNode }) {
  const [said, say] = useState<string | null>(null)
  return (
    <SaidContext value={{ said, say }}>
      <div className={classes.area}>{children}</div>
    </SaidContext>
  )
}

/** What was done last, said aloud when it appears; it stays until the person closes it or does something else. */
export function Said() {
  const { said, say } = useContext(SaidContext)
  return (
    <output className={classes.said}>
      {said && (
        <>
          <span>{said}</span>
          <CloseButton size="sm" aria-label="Close this message" onClick={() => say(null)} />
        </>
      )}
    </output>
  )
}
