'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { LiveTopic } from '@/lib/review/view'
import { OPEN_OVERLAY } from './overlay'
import { useLive } from './use-live'

/** Without live news the page is read again this often; with them, after a change, at most this often. */
const ASK_MS = 20_000
const TOLD_MS = 4_000
/** With live news and nothing told: clocks and order move on. */
const QUIET_MS = 120_000
const STILL_MS = 2_000
const LOOK_MS = 1_000

const NO_TOPICS: readonly LiveTopic[] = []

type KeepFreshProps = {
  /** What the page shows besides cases; left out: cases. */
  of?: readonly LiveTopic[]
  /** How the page is read again; left out: as its address says. */
  read?: () => void
}

/**
 * Reads the page again when the server has told of a change, and every 20 s while it tells nothing by itself. Waits
 * for a pause of 2 s of pointer and keys, so that no row jumps under them, and never interrupts an open menu; a window
 * that is looked at again does not wait.
 */
export function KeepFresh({ of = NO_TOPICS, read }: KeepFreshProps) {
  const { refresh } = useRouter()
  const { connected, changes: ofCases, told } = useLive()
  const changes = of.length === 0 ? ofCases : of.reduce((sum, topic) => sum + told[topic], 0)
  const readAt = useRef(0)
  const movedAt = useRef(0)
  const shown = useRef(changes)

  const readAgain = useEffectEvent((pauseMs: number) => {
    const now = Date.now()
    const every = connected ? (changes === shown.current ? QUIET_MS : TOLD_MS) : ASK_MS
    if (now - readAt.current < every || now - movedAt.current < pauseMs) return
    if (document.visibilityState !== 'visible' || document.querySelector(OPEN_OVERLAY)) return
    readAt.current = now
    shown.current = changes
    if (read) read()
    else refresh()
  })

  useEffect(() => {
    readAt.current = Date.now()
    const moved = () => {
      movedAt.current = Date.now()
    }
    const returned = () => readAgain(0)
    const ending = new AbortController()
    for (const sign of ['pointermove', 'pointerdown', 'wheel', 'keydown'])
      window.addEventListener(sign, moved, { passive: true, signal: ending.signal })
    window.addEventListener('focus', returned, { signal: ending.signal })
    document.addEventListener('visibilitychange', returned, { signal: ending.signal })
    const timer = setInterval(() => readAgain(STILL_MS), LOOK_MS)
    return () => {
      clearInterval(timer)
      ending.abort()
    }
  }, [])
  return null
}
