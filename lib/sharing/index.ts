import 'server-only'

export { flagSharing } from './flag-sharing'
export { type Suspicion, suspicionsOf } from './suspicions-of'
