import 'server-only'

export { benchLandmarks } from './bench-landmarks'
export { isBlind } from './blindness'
export { cancelCases } from './cancel-cases'
export { claimState } from './claim-state'
export { claimCase, claimNext, expireClaims, extendClaim, heldBy, releaseClaim } from './claims'
export { countOpenCases } from './count-open'
export { deliverPhoto, type PhotoRequest } from './deliver-photo'
export { escalateHolds } from './escalate-holds'
export { exportQueue } from './export-queue'
export { listQueue, queueOverview, seesLane } from './list-queue'
export { openCase, photoAccess } from './open-case'
export { recordFinding } from './record-finding'
export {
  type CaseRecord,
  type FindingRecord,
  findCase,
  findCaseOfVerification,
  findFindings,
  findFindingsOf,
  findOpenCasesOfDriver,
} from './records'
export { settleMeasured } from './settle-measured'
export { stopLivelihoodClock } from './stop-livelihood-clock'
export { usualWaitMinutes } from './usual-wait'
