import type { QueuePage, QueueQuery, QueueRow } from '@/lib/review/view'
import type { SharingSignalName } from '@/lib/vocabulary'

export const CASE_REASON_LABELS: Record<NonNullable<QueueRow['caseReason']>, string> = {
  between_thresholds: 'Between thresholds',
  below_hold: 'Below hold',
  matcher_failed: 'Matcher failed',
  supplied_unknown: 'Unknown score',
  clear_sample: 'Cleared, a sample',
  declared_change: 'Declared change',
}

/** The reader is blind to what the machine and the first person said of this case. */
export const isBlindRow = (row: Pick<QueueRow, 'band'>): boolean => row.band === null

/**
 * The heading a row stands under in the livelihood order, with how many there are where the page holds the whole list.
 * None in other orders, and none as soon as one row is blind: a heading would tell.
 */
export function livelihoodGroups(page: QueuePage, query: QueueQuery): ((row: QueueRow) => string) | undefined {
  if (query.sort !== 'livelihood' || page.rows.some(isBlindRow)) return undefined
  const whole = page.nextCursor === null && page.previousCursor === null
  const blocked = page.rows.filter((row) => row.blockedSince !== null).length
  const count = (many: number) => (whole ? ` · ${many}` : '')
  return (row) =>
    row.blockedSince === null
      ? `Can work meanwhile${count(page.rows.length - blocked)}`
      : `Cannot work until decided${count(blocked)}`
}

/** What the livelihood order is. */
export const LIVELIHOOD_ORDER =
  'Who cannot work comes first, the longest first; then who can work meanwhile, the longest wait first.'

/** Why a row stands where it does in the livelihood order; null where the reader is blind: it would tell. */
export function placeWords(row: Pick<QueueRow, 'band' | 'blockedSince'>): string | null {
  if (isBlindRow(row)) return null
  return row.blockedSince === null
    ? 'can work: after all who cannot, the longest wait first'
    : 'cannot work: before all who can, the longest first'
}

/** `flagged`: by a person; the others are what the rules of account sharing found. */
const SIGNAL_WORDS: Record<SharingSignalName | 'flagged', string> = {
  flagged: 'Flagged by a person',
  shared_install: 'Shared device',
  shared_face: 'Same face elsewhere',
  same_picture: 'Same picture twice',
  several_faces: 'Several faces',
  impossible_travel: 'Impossible travel',
  overlap_on_device: 'Overlapping shifts',
  device_change: 'New device',
  capture_failures: 'Failed captures',
}

/** What a list of cases can be narrowed by. */
export const SIGNAL_OPTIONS = Object.entries(SIGNAL_WORDS).map(([value, label]) => ({ value, label }))

/** A sharing signal in words; one that is not known here as it is written. */
export const signalWords = (signal: string): string => {
  const known = SIGNAL_OPTIONS.find(({ value }) => value === signal)
  return known?.label ?? signal
}
