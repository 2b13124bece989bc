'use client'

import { useEffect, useState } from 'react'

const keyOf = (caseId: string) => `likeness-note-${caseId}`

function stored(caseId: string): string {
  try {
    return sessionStorage.getItem(keyOf(caseId)) ?? ''
  } catch {
    return ''
  }
}

function store(caseId: string, note: string): void {
  try {
    if (note === '') sessionStorage.removeItem(keyOf(caseId))
    else sessionStorage.setItem(keyOf(caseId), note)
  } catch {
    // A browser that keeps nothing still lets people write.
  }
}

/** The note on a case, kept in this tab until it is recorded, so that a reload or a lost claim does not take it. */
export function useNote(caseId: string): { note: string; setNote: (note: string) => void } {
  const [note, setNote] = useState('')
  useEffect(() => setNote(stored(caseId)), [caseId])
  return {
    note,
    setNote(next) {
      store(caseId, next)
      setNote(next)
    },
  }
}
