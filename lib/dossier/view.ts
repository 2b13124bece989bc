import type { DriverRow } from '@/lib/drivers/view'
import type { ChallengeReason, RetakeReason, SharingStatus } from '@/lib/vocabulary'

export const RETAKE_LABELS: Record<RetakeReason, string> = {
  'no-face': 'no face',
  'several-faces': 'several faces',
  'too-dark': 'too dark',
  'too-bright': 'too bright',
  blurred: 'blurred',
  'face-too-small': 'face too small',
  'turned-away': 'turned away',
}

export const CHALLENGE_REASON_LABELS: Record<ChallengeReason, string> = {
  periodic: 'Periodic',
  before_shift: 'Before a shift',
  risk: 'Risk',
  manual: 'By hand',
  declared_change: 'Declared change',
}

/** A driver as the palette finds them. Standing null: the reader is blind to it. */
export type DriverHit = Pick<DriverRow, 'id' | 'ref' | 'name' | 'region' | 'standing'> & { hasOpenChallenge: boolean }

/** A sharing case as the palette finds it; `who`: the first of its accounts, in words. */
export type SharingHit = {
  id: string
  number: string
  status: SharingStatus
  who: string
  holder: { name: string; you: boolean } | null
}

export const SELFIES_AT_MOST = 500

export { driverExport } from './export-view'
export * from './page-view'
export { type PlatformDriver, platformDriver } from './platform-view'
export * from './timeline-view'
