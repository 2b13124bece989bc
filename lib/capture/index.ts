import 'server-only'

export { addReference, REFERENCES_AT_MOST, type ReferenceRefusal } from './add-reference'
export { dropReEnrolment } from './drop-re-enrolment'
export { forgetDueSelfies, forgetPhotos } from './forget-photos'
export { discardPhoto, type IntakeRefusal, keepPhoto, type StoredPhoto, storePhoto } from './intake'
export { cannotTakeSelfie, captureLink } from './link'
export { reEnrol, retireAnchors } from './re-enrol'
export {
  deleteReference,
  eraseWhereabouts,
  findActiveReferences,
  findNewestSelfies,
  findReference,
  findReferences,
  findReferencesShown,
  findVerification,
  findVerificationOfChallenge,
  findVerifications,
  findVerificationsOf,
  type ReferenceRecord,
  settleVerification,
  updateReference,
  type VerificationListQuery,
  type VerificationRecord,
} from './records'
export { removeReference } from './remove-reference'
export { captureOutcome, submitFromLink } from './submit-from-link'
export { type SubmitRefusal, submitSelfie } from './submit-selfie'
export { waitUntil } from './wait-until'
