import type { DeskCounts, SuspensionRow } from '@/lib/enforcement/view'
import { reasonWords } from './reason-words'

const GROUPS = {
  proposed: 'Proposed, waiting for a second person',
  active: 'In force',
  planned: 'Planned, notice period running',
  ended: 'Ended in the last 7 days',
} as const
type Group = keyof typeof GROUPS

/** The group a row stands under. */
export function groupOf({ state }: SuspensionRow): Group {
  return state === 'proposed' || state === 'active' || state === 'planned' ? state : 'ended'
}

/** The heading of a group, with how many are in it on all pages. */
export function headingOf(row: SuspensionRow, counts: DeskCounts): string {
  const group = groupOf(row)
  return `${GROUPS[group]} · ${group === 'active' ? counts.standing - counts.planned : counts[group]}`
}

/** "7 days", or "Indefinite" without an end. */
export const lengthWords = (days: number | null): string =>
  days === null ? 'Indefinite' : days === 1 ? '1 day' : `${days} days`

/** Why, in words: what differed, or that sharing was confirmed. */
export function whyWords({ basis, reasons, blind }: Pick<SuspensionRow, 'basis' | 'reasons' | 'blind'>): string {
  if (blind) return 'Hidden until you have a finding'
  return basis === 'sharing' ? 'Sharing confirmed' : reasonWords(reasons)
}
