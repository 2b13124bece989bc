import 'server-only'

export { forgetMeasurement } from './forget-measurement'
export type { Measurer, PhotoQuality } from './matcher'
export { measureReference } from './measure-reference'
export { measureVerification } from './measure-verification'
export { deleteMeasurements, findComparisons } from './records'
export { eyesOf, landmarksOf } from './sealed-measurement'
