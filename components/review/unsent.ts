'use client'

import { FINDINGS } from '@/lib/vocabulary'
import type { Given } from './recorder'

const STORED_AS = 'likeness-unsent'

const FRESH = { state: 'sending', trouble: null, refusal: null, settlesAt: null } as const

/**
 * Keeps what has not reached the server in this tab. The note is left out: it stands in the draft of its case alone. What
 * was refused is not kept: another claim of the case would let it through unasked.
 */
export function keepUnsent(given: readonly Given[]): void {
  const unsent = given.flatMap(({ caseId, driverName, finding, form, state, settlesAt }) =>
    form && state !== 'refused' && settlesAt === null
      ? [{ caseId, driverName, finding, form: { ...form, note: '' } }]
      : [],
  )
  try {
    if (unsent.length === 0) sessionStorage.removeItem(STORED_AS)
    else sessionStorage.setItem(STORED_AS, JSON.stringify(unsent))
  } catch {
    // A browser that keeps nothing still sends what is given, while the page is open.
  }
}

/** What an earlier page of this tab left unsent, oldest first. */
export function keptUnsent(): readonly Given[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED_AS) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isUnsent).map((one) => ({ ...one, ...FRESH })) : []
  } catch {
    return []
  }
}

const isUnsent = (one: Partial<Given> | null): one is Given =>
  typeof one?.caseId === 'string' && typeof one.form === 'object' && FINDINGS.some((finding) => finding === one.finding)
