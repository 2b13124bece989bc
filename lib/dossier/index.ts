import 'server-only'

export { exportDrivers } from './export-drivers'
export { listDrivers } from './list-drivers'
export { openDriver } from './open-driver'
export { listChallenges, readChallenge } from './read-challenge'
export { listPlatformDrivers, readDriver, toPlatformDriver, toReferenceView } from './read-driver'
export { awaitOutcome, listVerifications, readVerification } from './read-verification'
export { searchDrivers } from './search-drivers'
