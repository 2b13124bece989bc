'use client'

import { useRef, useState } from 'react'
import type { BenchCase } from '@/lib/review/view'
import type { ClaimReport, Opened } from './bench-actions'
import { FIRST_LOOK, type LookAddress } from './look/look'
import { withHeldPhotos, withPhotosOf } from './photo-store'
import { serverNow } from './server-clock'

/** A case on the bench. */
export type Place = {
  bench: BenchCase
  /** The server's clock when it was read, RFC 3339. */
  readAt: string
  look: LookAddress
  /** What the server has said of the claim since. */
  report: ClaimReport | null
  /** It was decided, and what follows is on its way. */
  decided?: true
  /** Each time something else lies on the bench it is another. */
  turn: number
}

const UNTOUCHED: LookAddress = { look: FIRST_LOOK, hasMode: false, photos: [null, null] }

/** So many cases can be brought back as they were. */
const KEPT_AT_MOST = 6

/** The case that lies on the bench, and those that lay there before. */
export function usePlace(first: Pick<Place, 'bench' | 'readAt' | 'look'>) {
  const [place, setPlace] = useState<Place>(() => ({ ...first, report: null, turn: 0 }))
  const holds = useRef(false)
  const latest = useRef(place)
  const [moves] = useState(() => {
    const kept = new Map<string, Place>()
    function put(next: Place): void {
      latest.current = next
      setPlace(next)
    }
    return {
      now: () => latest.current,
      caseId: () => latest.current.bench.id,
      /** Lays another case on the bench, with the photos that are in memory. */
      lay(bench: BenchCase, look: LookAddress = UNTOUCHED, readAt = new Date(serverNow()).toISOString()): void {
        holds.current = bench.claim?.mine === true
        put({ bench: withHeldPhotos(bench), readAt, look, report: null, turn: latest.current.turn + 1 })
      },
      /** The same case as it may be seen now; `anew` when what can be done with it has changed. */
      take({ bench, now: readAt }: Opened, { anew = false } = {}): void {
        const before = latest.current
        if (before.bench.id !== bench.id) return
        holds.current = bench.claim?.mine === true
        const turn = before.turn + (anew ? 1 : 0)
        put({ ...before, bench: withPhotosOf(before.bench, bench), readAt, report: null, turn })
      },
      /** What the server has said of the claim of this case, if it still lies here. */
      hear(caseId: string, report: ClaimReport): void {
        if (latest.current.bench.id === caseId) put({ ...latest.current, report })
      },
      markDecided(): void {
        holds.current = false
        put({ ...latest.current, decided: true })
      },
      /** Keeps what lies here, so that it can be brought back as it was. */
      keep(): void {
        kept.delete(latest.current.bench.id)
        kept.set(latest.current.bench.id, latest.current)
        const [oldest] = kept.keys()
        if (kept.size > KEPT_AT_MOST && oldest) kept.delete(oldest)
      },
      kept: (caseId: string) => kept.get(caseId),
      known: () => [...kept.values()].map(({ bench }) => bench),
    }
  })
  return { place, holds, moves }
}
