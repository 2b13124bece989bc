'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { Done } from '@/components/access/done'

const SayContext = createContext<(words: string) => void>(() => undefined)

/** Says what was done; the words stay when the row they are about has left the list. */
export const useSay = () => useContext(SayContext)

export function SaidArea({ children }: { children: ReactNode }) {
  const [said, say] = useState<string | null>(null)
  return (
    <SayContext value={say}>
      {children}
      <Done close={() => say(null)}>{said}</Done>
    </SayContext>
  )
}
