'use client'

import { useEffect, useState } from 'react'
import type { DriverHit, SharingHit } from '@/lib/dossier/view'
import type { CaseHit } from '@/lib/review/view'

/** What was found of each kind: left out where the role has no such door, null where it could not be searched. */
export type Found = { drivers?: DriverHit[] | null; cases?: CaseHit[] | null; sharing?: SharingHit[] | null }
export type Search = { found: Found; state: 'idle' | 'searching' | 'done' | 'failed'; again: () => void }

const PAUSE_MS = 120
const NOTHING: Found = {}

/** Searches as the text changes: after a pause in typing, and a search that is overtaken is given up. */
export function useSearch(text: string): Search {
  const query = text.trim()
  const [answer, setAnswer] = useState<{ of: string; found: Found | null; tried: number } | null>(null)
  const [tries, setTries] = useState(0)

  useEffect(() => {
    if (query === '') return
    const ending = new AbortController()
    const ask = async () => {
      const found = await search(query, ending.signal)
      if (!ending.signal.aborted) setAnswer({ of: query, found, tried: tries })
    }
    const pause = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      clearTimeout(pause)
      ending.abort()
    }
  }, [query, tries])

  const again = () => setTries((before) => before + 1)
  if (query === '') return { found: NOTHING, state: 'idle', again }
  const answered = answer?.of === query && answer.tried === tries
  if (answered && answer.found === null) return { found: NOTHING, state: 'failed', again }
  return { found: answer?.found ?? NOTHING, state: answered ? 'done' : 'searching', again }
}

async function search(query: string, signal: AbortSignal): Promise<Found | null> {
  try {
    const answer = await fetch(`/search?q=${encodeURIComponent(query)}`, { signal, cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as Found) : null
  } catch {
    return null
  }
}
