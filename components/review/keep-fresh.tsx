'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { OPEN_OVERLAY, useLive } from '@/components/shell'

/** Without live news the queue is read again this often; with them, after a change, at most this often. */
const ASK_MS = 20_000
const TOLD_MS = 4_000
/** With live news and nothing told: clocks and order move on. */
const QUIET_MS = 120_000
const STILL_MS = 2_000
const LOOK_MS = 1_000

/**
 * Reads the queue again when the server has told of a change, and every 20 s while it tells nothing by itself. Waits
 * for a pause of 2 s of pointer and keys, so that no row jumps under them, and never interrupts an open menu; a window
 * that is looked at again does not wait.
 */
export function KeepFresh() {
  const { refresh } = useRouter()
  const { connected, changes } = useLive()
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
    refresh()
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
