import 'server-only'

export { runBackfill, startBackfill } from './backfill'
export {
  findCompanions,
  findConfirmed,
  findConfirmedCasesOf,
  findKeptBeside,
  findSharingCase,
  lockPlacing,
} from './case-records'
export { claimSharing, releaseSharing } from './claims'
export { comparePair } from './compare-pair'
export { confirmSharing } from './confirm-sharing'
export { countOpenSharing } from './count-open'
export { dismissSharing } from './dismiss-sharing'
export { flagSharing } from './flag-sharing'
export { forgetSharedFaces, forgetSharing, releaseSharingEvidence } from './forget-sharing'
export { type FaceSearch, gatherSignals } from './gather-signals'
export { findSharingHeardBy, isHearingSharing, setSharingHearer } from './hearing-records'
export { exportSharing, listSharing } from './list-sharing'
export { mergeSharing } from './merge-cases'
export { openPair } from './open-pair'
export { openSharing } from './open-sharing'
export { overturnSharing } from './overturn-sharing'
export { deliverSharingPhoto } from './photo-access'
export { proposeConfirmation } from './propose-confirmation'
export { readConstellation } from './read-constellation'
export { findChecksNamed } from './signal-records'
export { splitAccounts } from './split-accounts'
export { type Suspicion, suspicionsOf } from './suspicions-of'
export { tendSharing } from './tend-sharing'
export { type UndoneGround, type UndoneSharing, undoEvidence } from './undo-evidence'
export { reopenSharing, watchSharing } from './watch-sharing'
