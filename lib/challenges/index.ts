import 'server-only'

export { askBeforeShift } from './ask-before-shift'
export { askByHand } from './ask-by-hand'
export { askByRisk, type Risk } from './ask-by-risk'
export { captureUrlOf } from './capture-token'
export { dropPersonCheck } from './drop-person-check'
export { endChallenges } from './end-challenges'
export { expireChallenges } from './expire-challenges'
export { followCheck } from './follow-check'
export { cancelInside, type Issued, issueChallenge, issueInside } from './issue-challenge'
export { isMoving } from './moving'
export { graceWhileMoving, remindOfChallenges } from './near-deadline'
export { isOpen, type Link, noteOpened, readLink } from './open-link'
export { passAfterAll } from './pass-after-all'
export { askPeriodic, planPeriodic } from './plan-periodic'
export {
  type ChallengeListQuery,
  type ChallengeRecord,
  findChallenge,
  findChallenges,
  findDuePersonCheck,
  findPersonCheck,
  finishPersonCheck,
  type PersonCheckRecord,
} from './records'
export { repeatPersonCheck } from './repeat-person-check'
export { runPeriodic } from './run-periodic'
export { cancelSubmitted, type WaiveCause, waive } from './waive'
