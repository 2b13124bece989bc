'use client'

import type { Refusal, Result } from '@/lib/vocabulary'

/** Why something has not reached the server yet, and when it is tried again (ms of this computer's clock). */
export type Trouble = { refusal: Refusal; nextTryAt: number }

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15_000

const sleepers = new Set<() => void>()

/** Tries everything that waits again now. */
export function tryNow(): void {
  for (const wake of [...sleepers]) wake()
}

/** How long to wait before the nth try, n from 1. */
export const waitBefore = (nth: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (nth - 1))

const WAKING = ['online', 'focus'] as const

function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((wake) => {
    const woken = () => {
      clearTimeout(timer)
      sleepers.delete(woken)
      for (const sign of WAKING) window.removeEventListener(sign, woken)
      signal?.removeEventListener('abort', woken)
      wake()
    }
    const timer = setTimeout(woken, ms)
    sleepers.add(woken)
    for (const sign of WAKING) window.addEventListener(sign, woken)
    signal?.addEventListener('abort', woken)
  })
}

const passes = ({ code }: Refusal): boolean => code === 'unreachable' || code === 'signed-out'

/**
 * Asks until the server has answered: again after 1, 2, 4 … 15 s, as soon as the line or the window is back, and when
 * `tryNow` says so. A signed-out person is waited for in the same way. `told` hears of each failed try, and null at the end.
 */
export async function persistently<T>(
  question: () => Promise<Result<T>>,
  told: (trouble: Trouble | null) => void,
  signal?: AbortSignal,
): Promise<Result<T>> {
  for (let nth = 1; ; nth++) {
    const answer = await question()
    if (answer.ok || !passes(answer) || signal?.aborted) {
      if (nth > 1) told(null)
      return answer
    }
    const wait = waitBefore(nth)
    told({ refusal: answer, nextTryAt: Date.now() + wait })
    await sleep(wait, signal)
    if (signal?.aborted) return answer
  }
}
