import type { CaseFacts } from '@/lib/review/view'
import type { Result } from '@/lib/vocabulary'
import { ask } from './ask'

/** What a card knows of its case: nothing yet, its facts, or why there are none. */
export type FactsReading =
  | { state: 'reading' }
  | { state: 'known'; facts: CaseFacts }
  | { state: 'failed'; again: boolean; why: string }

/** Pauses before it is tried again, ms. */
const PAUSES_MS = [2_000, 5_000]

const WHY: Record<string, string> = {
  'not-found': 'This case is not in your queue any more.',
  forbidden: 'Your role may not read more of this case.',
  'signed-out': 'You are signed out: sign in to read more.',
}

/**
 * Reads the facts of a case and tells how it goes: where the server can't be reached it says so and tries again, twice,
 * and then says how to try once more. @returns ends it
 */
export function readingOf(read: () => Promise<Result<CaseFacts>>, tell: (reading: FactsReading) => void): () => void {
  let here = true
  let pause: ReturnType<typeof setTimeout> | undefined
  const attempt = async (pauses: readonly number[]): Promise<void> => {
    const answer = await ask(read())
    if (!here) return
    if (answer.ok) return tell({ state: 'known', facts: answer.value })
    const why = WHY[answer.code]
    if (why) return tell({ state: 'failed', again: false, why })
    const [wait, ...later] = pauses
    const again = wait !== undefined
    const remedy = again ? 'Trying again.' : 'Point at the row anew, or go on to it, to try again.'
    tell({ state: 'failed', again, why: `More of this case could not be read. ${remedy}` })
    if (again) pause = setTimeout(() => void attempt(later), wait)
  }
  void attempt(PAUSES_MS)
  return () => {
    here = false
    clearTimeout(pause)
  }
}
