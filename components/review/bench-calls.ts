'use client'

import { type Result, refuse } from '@/lib/vocabulary'
import type { BenchActions } from './bench-actions'

/** How long an answer is waited for, ms. */
const PATIENCE_MS = 15_000

/**
 * Asks one of the bench's routes. Requests outlive the page they were sent from; server actions would wait for each
 * other and be dropped by a navigation. Nobody there, no answer in 15 s and a failing server are all `unreachable`.
 */
async function ask<T>(path: string, said: unknown = {}): Promise<Result<T>> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said),
      cache: 'no-store',
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return answer.status >= 500 ? refuse('unreachable') : ((await answer.json()) as Result<T>)
  } catch {
    return refuse('unreachable')
  }
}

const of = (caseId: string, act: string) => `/cases/${caseId}/${act}`

/** What the bench asks of the server. */
export const CALLS: BenchActions = {
  open: (caseId) => ask(of(caseId, 'open')),
  claim: (caseId) => ask(of(caseId, 'claim')),
  release: (caseId) => ask(of(caseId, 'release')),
  putOff: (caseId, form) => ask(of(caseId, 'put-off'), form),
  extend: (caseId) => ask(of(caseId, 'extend')),
  readClaim: (caseId) => ask(of(caseId, 'state')),
  findFirst: (caseId, form) => ask(of(caseId, 'first-finding'), form),
  decide: (caseId, form) => ask(of(caseId, 'decision'), form),
  next: (known) => ask('/cases/desk/next', { known }),
  ahead: (known) => ask('/cases/desk/ahead', { known }),
  undo: (caseId) => ask('/cases/desk/undo', { caseId }),
  landmarks: (caseId, photoId) => ask(of(caseId, 'landmarks'), { photoId }),
  flagSharing: (caseId, form) => ask(of(caseId, 'sharing'), form),
}

/** Cases whose bench was closed in this tab: what the history shows of them is from before. */
const left = new Set<string>()

/** Tells that the bench of this case was closed, as the page goes. */
export function tellLeft(caseId: string): void {
  left.add(caseId)
  navigator.sendBeacon(of(caseId, 'leave'))
}

/** Whether the bench of this case was closed in this tab since it was last asked. */
export const wasLeft = (caseId: string): boolean => left.delete(caseId)
