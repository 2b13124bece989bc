import type { TimelineItem } from '@/lib/dossier/view'

const DAY_MS = 86_400_000
const FOLDED_FROM = 4

export type Fold = { fold: readonly TimelineItem[] }
export type TimelineEntry = TimelineItem | Fold
export type TimelineGroup = { title: 'Today' | 'This week' | 'Before'; entries: TimelineEntry[] }

/** @param midnight the beginning of the reader's day, in ms */
function titleOf(at: string, midnight: number): TimelineGroup['title'] {
  const when = new Date(at).getTime()
  if (when >= midnight) return 'Today'
  return when >= midnight - 6 * DAY_MS ? 'This week' : 'Before'
}

export const isFold = (entry: TimelineEntry): entry is Fold => 'fold' in entry

const folds = (item: TimelineItem): boolean => item.kind === 'check' && item.icon === 'circle-check'

/** Checks that the matcher cleared one after the other become one line, from four on. */
function folded(items: readonly TimelineItem[]): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  for (let i = 0; i < items.length; ) {
    const run = items.slice(i).findIndex((item) => !folds(item))
    const length = run === -1 ? items.length - i : run
    if (length >= FOLDED_FROM) entries.push({ fold: items.slice(i, i + length) })
    else entries.push(...items.slice(i, i + Math.max(1, length)))
    i += Math.max(1, length)
  }
  return entries
}

/** Items, newest first, under the days they lie in; what lies before this week with its clear checks folded. */
export function groupTimeline(items: readonly TimelineItem[], midnight: number): TimelineGroup[] {
  const groups: { title: TimelineGroup['title']; items: TimelineItem[] }[] = []
  for (const item of items) {
    const title = titleOf(item.at, midnight)
    const last = groups.at(-1)
    if (last?.title === title) last.items.push(item)
    else groups.push({ title, items: [item] })
  }
  return groups.map(({ title, items: own }) => ({ title, entries: title === 'Before' ? folded(own) : own }))
}

/** The beginning of the day of `now`, in the reader's time zone or in UTC; both in ms. */
export function midnightOf(now: number, zone: 'here' | 'utc'): number {
  const day = new Date(now)
  return zone === 'utc' ? day.setUTCHours(0, 0, 0, 0) : day.setHours(0, 0, 0, 0)
}
