import 'server-only'

export { countAwaiting } from './count-awaiting'
export { exportSuspensions } from './export-suspensions'
export { liftSuspension } from './lift-suspension'
export { listSuspensions, suspensionState } from './list-suspensions'
export { recordPersonCheck } from './record-person-check'
export { releaseHold } from './release-hold'
export { suspend } from './suspend'
