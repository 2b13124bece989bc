'use client'

import { FEATURE_VIEWS, FEATURES, type Features } from '@/lib/vocabulary'

/** What a person has noted on a case and not yet given away. */
export type Draft = { note: string; features: Features }

export const EMPTY_DRAFT: Draft = { note: '', features: {} }

const keyOf = (caseId: string) => `likeness-draft-${caseId}`

/** What this tab keeps of a case; null: nothing. */
export function keptDraft(caseId: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(keyOf(caseId))
    return kept === null ? null : readDraft(JSON.parse(kept))
  } catch {
    return null
  }
}

/** Keeps it in this tab, so that a reload or a lost claim takes nothing; an empty one is forgotten. */
export function keepDraft(caseId: string, { note, features }: Draft): void {
  try {
    if (note === '' && Object.keys(features).length === 0) sessionStorage.removeItem(keyOf(caseId))
    else sessionStorage.setItem(keyOf(caseId), JSON.stringify({ note, features }))
  } catch {
    // A browser that keeps nothing still lets people write.
  }
}

/** Nothing of the case is kept in this tab any more. */
export const forgetDraft = (caseId: string): void => keepDraft(caseId, EMPTY_DRAFT)

/** A draft out of what was stored. */
export function readDraft(stored: unknown): Draft {
  const { note, features } = (stored ?? {}) as { note?: unknown; features?: Record<string, unknown> }
  const noted = FEATURES.flatMap((feature) => {
    const view = FEATURE_VIEWS.find((one) => one === features?.[feature])
    return view ? [[feature, view] as const] : []
  })
  return { note: typeof note === 'string' ? note : '', features: Object.fromEntries(noted) }
}
