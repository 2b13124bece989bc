/** RFC 3339 UTC. */
type Instant = string

export const TIMELINE_KINDS = [
  'check',
  'decision',
  'standing',
  'challenge',
  'consent',
  'photo',
  'sharing',
  'profile',
] as const
/** Groups the filter of the time line. */
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export const TIMELINE_KIND_LABELS: Record<TimelineKind, string> = {
  check: 'Checks',
  decision: 'Decisions',
  standing: 'Standing',
  challenge: 'Challenges',
  consent: 'Consent',
  photo: 'Reference photos',
  sharing: 'Sharing',
  profile: 'Profile and devices',
}

export type TimelineIcon =
  | 'camera'
  | 'circle-check'
  | 'equal'
  | 'equal-not'
  | 'eye-question'
  | 'camera-rotate'
  | 'hand-stop'
  | 'ban'
  | 'send'
  | 'file-check'
  | 'file-x'
  | 'id'
  | 'affiliate'
  | 'user'
  | 'clock'
  | 'device'
  | 'user-check'
  | 'user-search'

export type TimelineItem = {
  id: string
  at: Instant
  kind: TimelineKind
  icon: TimelineIcon
  title: string
  detail: string | null
  href: string | null
}
