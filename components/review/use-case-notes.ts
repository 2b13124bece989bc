'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { CaseNotes } from '@/lib/review/view'
import { afterPaint } from './after-paint'

/** What was written on a case: still unread from the server, unreadable, or there. */
export type ReadNotes = CaseNotes | 'loading' | 'failed'

const kept = new Map<string, ReadNotes>()
const readers = new Set<() => void>()
/** The case that lies on the bench: what comes late of the one before takes nothing from it. */
let wanted: string | null = null

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
  if (wanted !== null && wanted !== caseId) return
  if (notes) keep(caseId, notes)
  else if (typeof kept.get(caseId) !== 'object') keep(caseId, 'failed')
}

/** Reads the notes of the case that has come to the bench. */
export function wantNotes(caseId: string): Promise<void> {
  wanted = caseId
  return readNotesAgain(caseId)
}

export const notesOf = (caseId: string): ReadNotes => kept.get(caseId) ?? 'loading'

async function ask(caseId: string): Promise<CaseNotes | null> {
  try {
    const answer = await fetch(`/cases/${caseId}/notes`, { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as CaseNotes) : null
  } catch {
    return null
  }
}

let waiting: string | null = null

/** Reads the notes of the case that has just come to the bench, once for all who show them, when its photos are painted. */
async function wantNotesSoon(caseId: string): Promise<void> {
  if (waiting === caseId) return
  waiting = caseId
  await afterPaint()
  if (waiting !== caseId) return
  waiting = null
  await wantNotes(caseId)
}

/** The notes of one case, shared by the list and the field; read again when the window comes back. */
export function useCaseNotes(caseId: string): ReadNotes {
  useEffect(() => {
    void wantNotesSoon(caseId)
    const whenSeen = () => {
      if (document.visibilityState === 'visible') void readNotesAgain(caseId)
    }
    document.addEventListener('visibilitychange', whenSeen)
    return () => document.removeEventListener('visibilitychange', whenSeen)
  }, [caseId])
  return useSyncExternalStore(
    subscribe,
    () => notesOf(caseId),
    () => 'loading' as const,
  )
}
