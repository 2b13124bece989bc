import type { AuditType, JobName } from '@/lib/vocabulary'

/**
 * What follows from an audit record, enqueued in its transaction. Events carry data to the right:
 * no stage calls a later one, none enqueues by itself. `lib/jobs` binds each name.
 */
export const FOLLOWERS: Partial<Record<AuditType, readonly JobName[]>> = {
  'verification.received': ['measure-verification'],
  'decision.recorded': ['settle-decision'],
  'verification.approved': ['build-template'],
  'verification.rejected': ['build-template', 'propose-suspension'],
  'sharing.confirmed': ['propose-for-sharing'],
  'sharing.overturned': ['overturn-for-sharing'],
  'notice.issued': ['send-notice'],
  'verification.measured': ['settle-measured', 'gather-signals'],
  'sharing.suspected': ['ask-by-risk'],
  'sharing.backfill-started': ['backfill-signals'],
  'verification.cancelled': ['destroy-objects'],
  'hold.released': ['stop-livelihood-clock'],
  'hold.ended': ['stop-livelihood-clock'],
  'photo.forgotten': ['destroy-objects', 'build-template'],
  'verification.retake': ['destroy-objects'],
  'legal-hold.ended': ['release-evidence'],
  'appeal.decided': ['release-evidence'],
  'erasure.requested': ['complete-erasure', 'forget-excerpts'],
  'reference.change-confirmed': ['re-enrol'],
  'reference.added': ['measure-reference'],
  'reference.reinstated': ['build-template'],
  'reference.removed': ['destroy-objects', 'forget-measurement', 'build-template'],
  'appeal.picture-received': ['measure-appeal-photo'],
  'appeal.picture-gone': ['destroy-objects'],
  'consent.option-granted': ['build-template'],
  'policy.shadow-asked': ['run-shadow'],
  'golden.brought-in': ['measure-golden'],
  'golden.retired': ['destroy-objects'],
}
