'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { OPEN_OVERLAY } from '@/components/shell'

const EVERY_MS = 20_000
const STILL_MS = 2_000
const LOOK_MS = 1_000

/**
 * Reads the queue again every 20 s while it is looked at. Waits for a pause of 2 s of pointer and keys, so that no row
 * jumps under them, and never interrupts an open menu; a window that is looked at again does not wait.
 */
export function KeepFresh() {
  const { refresh } = useRouter()
  useEffect(() => {
    let readAt = Date.now()
    let movedAt = 0
    const moved = () => {
      movedAt = Date.now()
    }
    const readAgain = (pauseMs: number) => {
      const now = Date.now()
      if (now - readAt < EVERY_MS || now - movedAt < pauseMs) return
      if (document.visibilityState !== 'visible' || document.querySelector(OPEN_OVERLAY)) return
      readAt = now
      refresh()
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
  }, [refresh])
  return null
}
