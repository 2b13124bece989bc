'use client'

export type Typed = { note: string; content: object }

const keyOf = (number: number) => `likeness-policy-${number}`

/** What was typed into a draft in this tab and not saved; null: nothing, or the draft is another by now. */
export function keptContent(number: number, revision: number): Typed | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(number)) ?? 'null') as (Typed & { revision: number }) | null
    return kept?.revision === revision ? kept : null
  } catch {
    return null
  }
}

/** Keeps it in this tab, so that a reload takes nothing; null forgets it. */
export function keepContent(number: number, revision: number, typed: Typed | null): void {
  try {
    if (typed) sessionStorage.setItem(keyOf(number), JSON.stringify({ ...typed, revision }))
    else sessionStorage.removeItem(keyOf(number))
  } catch {
    // A browser that keeps nothing still lets people write.
  }
}
