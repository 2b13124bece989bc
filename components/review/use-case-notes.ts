'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { CaseNotes } from '@/lib/review/view'

/** What was written on a case: still unread from the server, unreadable, or there. */
export type ReadNotes = CaseNotes | 'loading' | 'failed'

const kept = new Map<string, ReadNotes>()
const readers = new Set<() => void>()

function keep(caseId: string, notes: ReadNotes): void {
  kept.clear()
  kept.set(caseId, notes)
  for (const read of readers) read()
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

/** Reads the notes of a case again; what is there stays while the server is asked, and when it can't be. */
export async function readNotesAgain(caseId: string): Promise<void> {
  const notes = await ask(caseId)
  if (notes) keep(caseId, notes)
  else if (typeof kept.get(caseId) !== 'object') keep(caseId, 'failed')
}

async function ask(caseId: string): Promise<CaseNotes | null> {
  try {
    const answer = await fetch(`/cases/${caseId}/notes`, { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as CaseNotes) : null
  } catch {
    return null
  }
}

/** The notes of one case, shared by the list and the field; read again when the window comes back. */
export function useCaseNotes(caseId: string): ReadNotes {
  useEffect(() => {
    void readNotesAgain(caseId)
    const whenSeen = () => {
      if (document.visibilityState === 'visible') void readNotesAgain(caseId)
    }
    document.addEventListener('visibilitychange', whenSeen)
    return () => document.removeEventListener('visibilitychange', whenSeen)
  }, [caseId])
  return useSyncExternalStore(
    subscribe,
    () => kept.get(caseId) ?? 'loading',
    () => 'loading' as const,
  )
}
