import { REASON_LABELS } from '@/lib/review/view'
import type { ReasonCode } from '@/lib/vocabulary'

/** "Eyes, nose, ears": the first with a capital. */
export function reasonWords(reasons: readonly ReasonCode[]): string {
  const words = reasons.map((reason, i) => (i === 0 ? REASON_LABELS[reason] : REASON_LABELS[reason].toLowerCase()))
  return words.length > 0 ? words.join(', ') : 'No reason given'
}
