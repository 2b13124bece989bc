import type { EvidenceKind } from '@/lib/vocabulary'
import { SIGNAL_TITLES } from './evidence-items'
import { counted } from './graph/build-graph'
import type { SignalRecord } from './signal-records'

const NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]
const few = (count: number, word: string): string => `${NUMBERS[count] ?? count} ${count === 1 ? word : `${word}s`}`

/** The case in one line, as "Two accounts, one face, one device". */
export function titleOf(accounts: number, kinds: readonly EvidenceKind[], signals: readonly SignalRecord[]): string {
  const has = (name: SignalRecord['signal']) => signals.some((one) => one.signal === name)
  const phones = new Set(signals.filter((one) => one.signal === 'shared_install').map((one) => one.key)).size
  const parts = [few(accounts, 'account')]
  if (phones > 0) parts.push(few(phones, 'device').toLowerCase())
  if (has('shared_face')) parts.push(kinds.includes('face') ? 'one face' : 'a likeness to be compared')
  if (has('several_faces')) parts.push(kinds.includes('face') ? 'several faces' : 'perhaps several faces')
  if (has('same_picture')) parts.push('one picture')
  if (has('impossible_travel')) parts.push('impossible travel')
  return parts.join(', ')
}

const ACTS: Record<string, string> = {
  opened: 'Opened the case',
  flagged: 'Flagged sharing',
  proposed: 'Proposed to confirm',
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  watched: 'Put on watch',
  reopened: 'Opened again',
  overturned: 'Overturned',
}

/** What was done, in words, from what its entry keeps. */
export function actWords(act: string, facts: Record<string, unknown>): string {
  const number = (name: string): number => Number(facts[name] ?? 0)
  if (act === 'merged')
    return `SH-${number('number')} became part of this case with ${counted(number('accounts'), 'account')}`
  if (act === 'split') return `Split ${counted(number('accounts'), 'account')} off into SH-${number('number')}`
  if (act === 'evidence-gone') {
    const why = facts.why === 'erased' ? 'was erased' : 'withdrew consent'
    const stands = facts.stands ? 'what is left still stands' : 'what is left does not stand by itself'
    return `A driver ${why}: ${counted(number('evidence'), 'piece')} of evidence went, ${counted(number('left'), 'account')} left, ${stands}`
  }
  if (act === 'evidence-undone') {
    const stands = facts.stands ? 'what is left still stands' : 'what is left does not stand by itself'
    return `Undone because of ${String(facts.because ?? 'an appeal')}: ${counted(number('evidence'), 'piece')} of evidence fell, ${stands}`
  }
  const words = ACTS[act] ?? act
  return act === 'confirmed' ? `${words} for ${counted(number('accounts'), 'account')}` : words
}

const WHY: Record<string, string> = {
  dismissed: 'dismissed before',
  confirmed: 'decided with another case',
  split: 'its accounts were split',
  reversed: 'undone: the decision it rested on was overturned on appeal',
}

/** What was found and does not bear any more, and why. */
export const spentItems = (signals: readonly SignalRecord[]): { title: string; why: string }[] =>
  signals.map((one) => ({
    title: SIGNAL_TITLES[one.signal],
    why: one.closedAt
      ? (WHY[one.closedWhy ?? ''] ?? 'closed')
      : one.found === 'refutes'
        ? 'refuted by a person'
        : 'ran out',
  }))
