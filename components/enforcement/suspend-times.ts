const DAY_MS = 86_400_000

export const ENDS = ['7', '14', 'lifted', 'at'] as const
export type Ends = (typeof ENDS)[number]
export const ENDS_LABELS: Record<Ends, string> = {
  '7': '7 days',
  '14': '14 days',
  lifted: 'Until lifted',
  at: 'At a time',
}

export type SuspendDraft = {
  starts: 'now' | 'later'
  /** Value of a date-time field in the reader's own zone; empty: not given. */
  startsAt: string
  ends: Ends
  endsAt: string
}

export type Times = { startsAt: Date | null; endsAt: Date | null }
export type TimeErrors = { startsAt?: string; endsAt?: string }

const instantOf = (local: string): Date | null => {
  const at = new Date(local)
  return local === '' || Number.isNaN(at.getTime()) ? null : at
}

/** The instants a draft means (`startsAt` null: now, `endsAt` null: until lifted), or what each field lacks. */
export function timesOf(draft: SuspendDraft, now: Date): { times: Times; errors: TimeErrors } {
  const errors: TimeErrors = {}
  const startsAt = draft.starts === 'later' ? instantOf(draft.startsAt) : null
  if (draft.starts === 'later' && !startsAt) errors.startsAt = 'Give the date and time it starts.'
  if (startsAt && startsAt <= now) errors.startsAt = 'This time has passed. Choose Now, or a time to come.'
  const from = startsAt ?? now
  const given = draft.ends === 'at' ? instantOf(draft.endsAt) : null
  if (draft.ends === 'at' && !given) errors.endsAt = 'Give the date and time it ends.'
  if (given && given <= from) errors.endsAt = 'The end must lie after the start.'
  const days = draft.ends === '7' || draft.ends === '14' ? Number(draft.ends) : null
  return { times: { startsAt, endsAt: days === null ? given : new Date(from.getTime() + days * DAY_MS) }, errors }
}
