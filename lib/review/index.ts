import 'server-only'

export { addNote } from './add-note'
export { askOnNewPhone } from './ask-on-new-phone'
export { assignCase } from './assign-case'
export { benchLandmarks } from './bench-landmarks'
export { blindReader } from './blind-reader'
export { type BlindReader, blindTo, isBlindTo } from './blind-records'
export { isBlind, isBlindToFindings, isBlindToMachine } from './blindness'
export { bringInPair } from './bring-in-pair'
export { cancelCases } from './cancel-cases'
export { caseFacts } from './case-facts'
export { heldBy } from './claim-rules'
export { claimState } from './claim-state'
export { claimAhead, claimCase, claimNext } from './claims'
export { isQuiet, openSamplesOf } from './clear-samples'
export { countOpenCases } from './count-open'
export { countScores } from './count-scores'
export { type DecideOptions, decide } from './decide'
export { findFirstFindingsOf } from './decision-records'
export { deliverPhoto, type PhotoRequest } from './deliver-photo'
export { directCases } from './direct-cases'
export { escalateCase } from './escalate-case'
export { escalateHolds } from './escalate-holds'
export { expireClaims } from './expire-claims'
export { exportQueue } from './export-queue'
export { makeGoldenPair, retireGoldenPair, retireGoldenPairsOf } from './golden-pairs'
export { findGoldenHeld, findShowing } from './golden-records'
export { extendClaim, leaveCase, releaseClaim } from './keep-claim'
export { changeView, listViews, removeView, saveView } from './keep-views'
export { listGoldenPairs } from './list-golden-pairs'
export { listNotes } from './list-notes'
export { listQueue, queueOverview, seesLane } from './list-queue'
export { lookAt, lookAway } from './look-at'
export { measureGolden } from './measure-golden'
export { countUnreadMentions, markMentionsRead, readMentions } from './mentions'
export { openCase, photoAccess } from './open-case'
export { pendingDecision } from './pending-decision'
export { reassignCase } from './reassign-case'
export { recordFirstFinding } from './record-first-finding'
export {
  type CaseRecord,
  type FindingRecord,
  findCase,
  findCaseOfFinding,
  findCaseOfVerification,
  findCasesOfVerifications,
  findFindings,
  findFindingsOf,
  findHeardCases,
  findOpenCasesOfDriver,
} from './records'
export { type Reversed, reverseCase } from './reverse-case'
export { searchCases } from './search-cases'
export { isHearing, setHearer } from './set-hearer'
export { settleDecision, settleDueDecisions } from './settle-decision'
export { settleMeasured } from './settle-measured'
export { snoozeCase } from './snooze-case'
export { startPractice } from './start-practice'
export { stopLivelihoodClock } from './stop-livelihood-clock'
export { undoDecision } from './undo-decision'
export { usualWaitMinutes } from './usual-wait'
export { wakeCase } from './wake-case'
export { queueNews, type Watcher, watchQueue } from './watch-queue'
