export const LADDER_STEPS = ['first', 'repeated', 'severe'] as const
/** A step of the ladder of suspensions. */
export type LadderStep = (typeof LADDER_STEPS)[number]

export const SUSPENSION_STATES = [
  'proposed',
  'planned',
  'active',
  'declined',
  'lapsed',
  'lifted',
  'expired',
  'overturned',
] as const
/** planned: approved, and its notice period runs. The last five are ends. */
export type SuspensionState = (typeof SUSPENSION_STATES)[number]

export const OVERTURN_WHYS = ['appeal', 'sharing_overturned'] as const
/** Why a suspension was undone as if it had never been. */
export type OverturnWhy = (typeof OVERTURN_WHYS)[number]

export const NOTICE_KINDS = [
  'rejection',
  'suspension',
  'not_suspended',
  'changed',
  'lifted',
  'overturned',
  'appeal_decided',
  'evidence_kept',
] as const
/** What a letter to a driver tells. */
export type NoticeKind = (typeof NOTICE_KINDS)[number]
