import type { Icon } from '@/components/icons/icon'
import type { DriverHit, SharingHit } from '@/lib/dossier/view'
import type { CaseHit } from '@/lib/review/view'
import type { Recent } from './recent'
import type { Subject } from './subject'

/** Something to do, in words; `also` are words by which it is found besides. */
export type Action = { key: string; label: string; icon: Icon; also?: string; shortcut?: string; run: () => void }

export type Entry =
  | { key: string; kind: 'driver'; driver: DriverHit; href: string }
  | { key: string; kind: 'case'; case: CaseHit; href: string }
  | { key: string; kind: 'sharing'; sharing: SharingHit; href: string }
  | { key: string; kind: 'recent'; icon: Icon; label: string; ref: string; href: string; of: Recent['kind'] }
  | { key: string; kind: 'page'; label: string; icon: Icon; href: string; letter: string | undefined }
  | { key: string; kind: 'action'; action: Action }
  | { key: string; kind: 'again'; label: string }

export type Group = { title: string; entries: readonly Entry[] }

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether each word of the text begins a word of what is offered, in any order. */
export function fits(text: string, offered: string): boolean {
  const words = fold(offered).split(/[^\p{L}\p{N}]+/u)
  return fold(text)
    .split(/\s+/)
    .filter(Boolean)
    .every((typed) => words.some((word) => word.startsWith(typed)))
}

/** The parts of a label around the first place where the text stands in it: before, the same, after. */
export function marked(label: string, text: string): [before: string, same: string, after: string] {
  const query = fold(text.trim())
  const at = query === '' ? -1 : [...label].map(fold).join('').indexOf(query)
  if (at < 0 || fold(label).length !== label.length) return [label, '', '']
  return [label.slice(0, at), label.slice(at, at + query.length), label.slice(at + query.length)]
}

/** The driver whom an entry is about, for what can be done with them. */
export function subjectOf(entry: Entry | undefined): Subject | null {
  if (entry?.kind !== 'driver') return null
  const { id, ref, name, hasOpenChallenge } = entry.driver
  return { id, ref, name, hasOpenChallenge }
}

/** Groups that hold something, in their order. */
export const filled = (groups: readonly Group[]): Group[] => groups.filter(({ entries }) => entries.length > 0)
