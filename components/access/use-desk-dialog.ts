'use client'

import { useState } from 'react'

/** The one dialog of a desk, and what was said to be done when it closed. */
export function useDeskDialog<Dialog>() {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const [said, say] = useState<string | null>(null)
  const open = (next: Dialog) => {
    say(null)
    setDialog(next)
  }
  const close = () => setDialog(null)
  const done = (words: string) => {
    setDialog(null)
    say(words)
  }
  return { dialog, open, close, done, said, say }
}
