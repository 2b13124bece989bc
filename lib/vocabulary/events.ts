/** What leaves the process by the feed and webhooks (contract, "Events and webhooks"). */
export const EVENT_TYPES = [
  'verification.approved',
  'verification.in_review',
  'verification.rejected',
  'verification.retake',
  'challenge.issued',
  'challenge.passed',
  'challenge.failed',
  'challenge.expired',
  'standing.changed',
  'case.opened',
  'case.decided',
  'sharing.suspected',
  'suspension.started',
  'suspension.lifted',
  'suspension.expired',
  'consent.granted',
  'consent.withdrawn',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** What is written in the audit log and goes no further. */
export const AUDIT_ONLY_TYPES = [
  'driver.created',
  'driver.changed',
  'driver.activity',
  'consent.declined',
  'reference.added',
  'reference.refused',
  'reference.removed',
  'verification.received',
  'verification.measured',
  'verification.cancelled',
  'photo.forgotten',
  'challenge.opened',
  'challenge.submitted',
  'challenge.waived',
  'challenge.cancelled',
  'check.due',
  'check.recorded',
  'case.claimed',
  'case.extended',
  'case.released',
  'case.escalated',
  'case.cancelled',
  'finding.recorded',
  'hold.released',
  'hold.ended',
  'photo.delivered',
  'access.forbidden',
  'sign-in.succeeded',
  'sign-in.failed',
  'sign-out',
  'user.invited',
  'user.activated',
  'user.role-changed',
  'user.disabled',
  'user.enabled',
  'user.signed-out-everywhere',
  'key.created',
  'key.revoked',
  'vault.swept',
  'export.read',
] as const
export type AuditType = EventType | (typeof AUDIT_ONLY_TYPES)[number]

export const isEventType = (type: string): type is EventType => (EVENT_TYPES as readonly string[]).includes(type)

/** Jobs that follow from an audit record or run by the clock; `lib/jobs` binds each to a function of a stage. */
export const JOB_NAMES = [
  'measure-verification',
  'measure-reference',
  'settle-measured',
  'destroy-objects',
  'forget-measurement',
  'sweep-vault',
  'expire-challenges',
  'announce-clock-changes',
  'escalate-holds',
  'expire-claims',
  'forget-old-receipts',
] as const
export type JobName = (typeof JOB_NAMES)[number]
