import 'server-only'
import { findDecidedEvidence } from './records'

export type DecidedEvidence = {
  verificationId: string
  /** The finding that decided the case. */
  decisionId: string
  /** Every photo that somebody who found something had on the screen. */
  shownPhotoIds: string[]
}

/**
 * The evidence of a driver's cases that people decided (same person, different people, or a rejection undone on appeal),
 * read in the caller's transaction. A decision that can still be taken back is none yet.
 */
export const decidedEvidence = findDecidedEvidence
