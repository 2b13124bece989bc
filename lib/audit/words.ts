import type { AuditType } from '@/lib/vocabulary'

/** What happened, in plain words, for each type of audit record. */
export const AUDIT_WORDS: Record<AuditType, string> = {
  'case.opened': 'Case opened',
  'case.claimed': 'Case claimed',
  'case.extended': 'Claim extended',
  'case.released': 'Case released',
  'case.escalated': 'Case passed on to the leads',
  'case.cancelled': 'Case cancelled',
  'case.decided': 'Case decided',
  'case.snoozed': 'Case put off',
  'case.woken': 'Case back in its lane',
  'case.assigned': 'Case assigned',
  'view.saved': 'View of the queue kept',
  'view.removed': 'View of the queue deleted',
  'finding.recorded': 'First finding recorded',
  'decision.recorded': 'Decision recorded',
  'decision.undone': 'Decision taken back',
  'note.added': 'Note written',
  'mention.made': 'Named in a note',
  'hold.released': 'Hold released by a lead',
  'hold.ended': 'Hold ended by itself',
  'suspension.started': 'Suspension started',
  'suspension.lifted': 'Suspension lifted',
  'suspension.expired': 'Suspension ran out',
  'verification.received': 'Selfie received',
  'verification.measured': 'Selfie measured by the matcher',
  'verification.approved': 'Check approved',
  'verification.in_review': 'Check passed to a person',
  'verification.retake': 'New selfie asked for',
  'verification.rejected': 'Check rejected',
  'verification.cancelled': 'Check cancelled',
  'challenge.issued': 'Challenge issued',
  'challenge.opened': 'Challenge opened by the driver',
  'challenge.submitted': 'Selfie sent for a challenge',
  'challenge.passed': 'Challenge passed',
  'challenge.failed': 'Challenge not passed',
  'challenge.expired': 'Challenge ran out',
  'challenge.waived': 'Challenge left to a person',
  'challenge.cancelled': 'Challenge cancelled',
  'check.due': 'Check by a person due',
  'check.recorded': 'Check by a person recorded',
  'photo.delivered': 'Photo delivered to a person',
  'photo.shown': 'Photos on the screen at a decision',
  'sharing.suspected': 'Sharing suspected',
  'sharing.joined': 'Account joined a sharing case',
  'sharing.claimed': 'Sharing case claimed',
  'sharing.released': 'Sharing case released',
  'sharing.compared': 'Two selfies compared in a sharing case',
  'sharing.proposed': 'Confirmation of sharing proposed',
  'sharing.confirmed': 'Sharing confirmed',
  'sharing.dismissed': 'Sharing dismissed',
  'sharing.watched': 'Sharing case put on watch',
  'sharing.reopened': 'Sharing case opened again',
  'sharing.overturned': 'Confirmed sharing overturned',
  'sharing.merged': 'Sharing cases merged',
  'sharing.split': 'Accounts split off a sharing case',
  'sharing.evidence-gone': 'Evidence of an account left a sharing case',
  'sharing.backfill-started': 'Signals over history started',
  'golden.made': 'Golden pair made',
  'golden.retired': 'Golden pair retired',
  'golden.shown': 'Golden pair shown',
  'golden.decided': 'Golden pair decided',
  'photo.forgotten': 'Photo removed at the end of its time',
  'standing.changed': 'Standing changed',
  'driver.created': 'Driver added',
  'driver.changed': 'Driver changed',
  'driver.activity': 'Activity reported',
  'consent.granted': 'Consent given',
  'consent.declined': 'Consent declined',
  'consent.withdrawn': 'Consent withdrawn',
  'consent.option-granted': 'Comparison across accounts agreed to',
  'consent.option-declined': 'Comparison across accounts declined',
  'consent.option-withdrawn': 'Comparison across accounts withdrawn',
  'reference.added': 'Reference photo added',
  'reference.refused': 'Reference photo refused',
  'reference.removed': 'Reference photo removed',
  'access.forbidden': 'Refused: role may not see it',
  'sign-in.succeeded': 'Signed in',
  'sign-in.failed': 'Sign-in failed',
  'sign-out': 'Signed out',
  'user.invited': 'User invited',
  'user.activated': 'Invitation accepted',
  'user.role-changed': 'Role changed',
  'user.disabled': 'User disabled',
  'user.enabled': 'User enabled',
  'user.signed-out-everywhere': 'Signed out everywhere',
  'user.signed-out-elsewhere': 'Signed out everywhere else',
  'key.created': 'API key created',
  'key.revoked': 'API key revoked',
  'webhook.created': 'Webhook endpoint added',
  'webhook.deleted': 'Webhook endpoint deleted',
  'webhook.disabled': 'Webhook endpoint disabled',
  'webhook.enabled': 'Webhook endpoint enabled',
  'webhook.secret-rotated': 'Webhook secret replaced',
  'webhook.tested': 'Webhook endpoint tested',
  'webhook.redelivered': 'Webhook deliveries sent again',
  'vault.swept': 'Files without a record swept',
  'export.read': 'List exported',
}

type Family<Type extends string> = Type extends `${infer Prefix}.${string}` ? Prefix : Type

const GROUP_OF = {
  case: 'Cases',
  finding: 'Cases',
  view: 'Cases',
  decision: 'Cases',
  note: 'Cases',
  mention: 'Cases',
  hold: 'Cases',
  suspension: 'Suspensions',
  verification: 'Checks',
  challenge: 'Checks',
  check: 'Checks',
  sharing: 'Sharing',
  photo: 'Photos',
  golden: 'Quality',
  standing: 'Drivers',
  driver: 'Drivers',
  consent: 'Drivers',
  reference: 'Drivers',
  access: 'Access',
  'sign-in': 'Access',
  'sign-out': 'Access',
  user: 'Access',
  key: 'Access',
  webhook: 'Access',
  vault: 'Installation',
  export: 'Access',
} as const satisfies Record<Family<AuditType>, string>

export type AuditGroup = (typeof GROUP_OF)[Family<AuditType>]

/** The groups in the order in which filters list them. */
export const AUDIT_GROUPS: readonly AuditGroup[] = [
  'Cases',
  'Suspensions',
  'Checks',
  'Sharing',
  'Photos',
  'Quality',
  'Drivers',
  'Access',
  'Installation',
]

/** Groups that a lead reads: what review did (contract, Permissions). */
export const REVIEW_GROUPS: readonly AuditGroup[] = ['Cases', 'Suspensions', 'Checks', 'Sharing', 'Photos']

const AUDIT_TYPES = Object.keys(AUDIT_WORDS) as AuditType[]

export const isAuditType = (type: string): type is AuditType => Object.hasOwn(AUDIT_WORDS, type)

export const groupOf = (type: AuditType): AuditGroup => GROUP_OF[type.split('.')[0] as Family<AuditType>]

/** The types of these groups, in the order of the groups. */
export const typesOf = (groups: readonly AuditGroup[]): AuditType[] =>
  groups.flatMap((group) => AUDIT_TYPES.filter((type) => groupOf(type) === group))

/** What happened in plain words; a type this version does not know stays as it was written. */
export const wordsFor = (type: string): string => (isAuditType(type) ? AUDIT_WORDS[type] : type)
