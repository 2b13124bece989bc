import type { AwaitingRow, SuspensionRow, SuspensionState, SuspensionsPage } from '@/lib/enforcement/view'

export const DESK_TABS = ['now', 'waiting', 'history'] as const
export type DeskTab = (typeof DESK_TABS)[number]

/** One line of the table: a suspension, or a confirmed rejection that waits for a lead. */
export type DeskRow =
  | { kind: 'awaiting'; id: string; of: AwaitingRow }
  | { kind: 'suspension'; id: string; of: SuspensionRow }

const RECENT_MS = 7 * 86_400_000

const fromAwaiting = (of: AwaitingRow): DeskRow => ({ kind: 'awaiting', id: of.caseId, of })
const fromSuspension = (of: SuspensionRow): DeskRow => ({ kind: 'suspension', id: of.id, of })

/** Those that end first come first, then those that stand until lifted. */
const byEnd = (a: SuspensionRow, b: SuspensionRow) =>
  (a.endsAt ?? '9').localeCompare(b.endsAt ?? '9') || a.startsAt.localeCompare(b.startsAt)
const newestEnd = (a: SuspensionRow, b: SuspensionRow) => (b.endedAt ?? '').localeCompare(a.endedAt ?? '')

/** The rows of a tab, in the order of their groups. `now` in ms. */
export function deskRows(page: SuspensionsPage, tab: DeskTab, now: number): DeskRow[] {
  const awaiting = page.awaiting.map(fromAwaiting)
  const ended = page.ended.toSorted(newestEnd)
  if (tab === 'waiting') return awaiting
  if (tab === 'history') return ended.map(fromSuspension)
  const of = (state: SuspensionState) => page.now.filter((row) => row.state === state).toSorted(byEnd)
  const recent = ended.filter((row) => row.endedAt !== null && now - Date.parse(row.endedAt) < RECENT_MS)
  return [...awaiting, ...[...of('active'), ...of('planned'), ...recent].map(fromSuspension)]
}

const GROUPS = {
  awaiting: 'Rejected, waiting for a lead',
  active: 'In force',
  planned: 'Planned',
  ended: 'Ended in the last 7 days',
} as const

/** The heading a row stands under. */
export function groupOf(row: DeskRow): keyof typeof GROUPS {
  if (row.kind === 'awaiting') return 'awaiting'
  return row.of.state === 'active' || row.of.state === 'planned' ? row.of.state : 'ended'
}
export const groupLabel = (group: keyof typeof GROUPS): string => GROUPS[group]

/** "7 days" between two instants, or "Until lifted". */
export function lengthOf({ startsAt, endsAt }: Pick<SuspensionRow, 'startsAt' | 'endsAt'>): string {
  if (endsAt === null) return 'Until lifted'
  const hours = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000)
  if (hours < 24) return hours === 1 ? '1 hour' : `${hours} hours`
  const days = Math.round(hours / 24)
  return days === 1 ? '1 day' : `${days} days`
}
