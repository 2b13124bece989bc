import 'server-only'

export { askOnNewPhone } from './ask-on-new-phone'
export { benchLandmarks } from './bench/bench-landmarks'
export { caseFacts } from './bench/case-facts'
export { caseState } from './bench/case-state'
export { countScores } from './bench/count-scores'
export { deliverPhoto, type PhotoRequest } from './bench/deliver-photo'
export { lookAt, lookAway } from './bench/look-at'
export { openCase, photoAccess } from './bench/open-case'
export { blindReader } from './blind-reader'
export {
  type BlindReader,
  blindOnBench,
  blindTo,
  isBlindTo,
  isKeptFrom,
  keptFrom,
  untoldTo,
} from './blind-records'
export { isBlind, isBlindToFindings, isBlindToMachine } from './blindness'
export { cancelCases } from './cancel-cases'
export { assignCase } from './claims/assign-case'
export { heldBy } from './claims/claim-rules'
export { claimAhead, claimCase, claimNext } from './claims/claims'
export { directCases } from './claims/direct-cases'
export { expireClaims } from './claims/expire-claims'
export { extendClaim, leaveCase, releaseClaim } from './claims/keep-claim'
export { reassignCase } from './claims/reassign-case'
export { snoozeCase } from './claims/snooze-case'
export { wakeCase } from './claims/wake-case'
export { isQuiet, openSamplesOf } from './clear-samples'
export { type DecideOptions, decide } from './decisions/decide'
export { findFirstFindingsOf } from './decisions/decision-records'
export { escalateCase } from './decisions/escalate-case'
export { pendingDecision } from './decisions/pending-decision'
export { recordFirstFinding } from './decisions/record-first-finding'
export { settleDecision, settleDueDecisions } from './decisions/settle-decision'
export { undoDecision } from './decisions/undo-decision'
export { escalateHolds } from './escalate-holds'
export { bringInPair } from './golden/bring-in-pair'
export { type GoldenOfDriver, goldenOfDriver } from './golden/golden-of-driver'
export { makeGoldenPair, retireGoldenPair, retireGoldenPairsOf } from './golden/golden-pairs'
export { findGoldenHeld, findShowing } from './golden/golden-records'
export { listGoldenPairs } from './golden/list-golden-pairs'
export { measureGolden } from './golden/measure-golden'
export { startPractice } from './golden/start-practice'
export { type UntoldDriver, untoldDrivers } from './golden/untold-driver-records'
export { addNote } from './notes/add-note'
export { listNotes } from './notes/list-notes'
export { countUnreadMentions, markMentionsRead, readMentions } from './notes/mentions'
export { countOpenCases } from './queue/count-open'
export { exportQueue } from './queue/export-queue'
export { changeView, listViews, removeView, saveView } from './queue/keep-views'
export { listQueue, queueOverview, seesLane } from './queue/list-queue'
export { searchCases } from './queue/search-cases'
export { usualWaitMinutes } from './queue/usual-wait'
export { queueNews, type Watcher, watchQueue } from './queue/watch-queue'
export {
  type CaseRecord,
  type FindingRecord,
  findCase,
  findCaseOfFinding,
  findCaseOfVerification,
  findCasesOfVerifications,
  findDecidedEvidence,
  findFindings,
  findFindingsOf,
  findHeardCases,
  findOpenCasesOfDriver,
} from './records'
export { type Reversed, reverseCase } from './reverse-case'
export { isHearing, setHearer } from './set-hearer'
export { settleMeasured } from './settle-measured'
export { stopLivelihoodClock } from './stop-livelihood-clock'
export { tellOutcomes } from './tell-findings'
