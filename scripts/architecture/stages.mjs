/** What every stage may use; each sees those before it. */
export const ground = ['vocabulary', 'configuration', 'database', 'audit', 'access', 'policy']

/** The stages in the order a selfie meets them; each sees the ground and those before it. */
export const stages = [
  'drivers',
  'consent',
  'standing',
  'challenges',
  'vault',
  'capture',
  'matching',
  'review',
  'sharing',
  'enforcement',
  'appeals',
  'retention',
  'webhooks',
  'trends',
  'dossier',
]

/** Every folder of lib/, from left to right. `jobs` binds them all. */
export const folders = [...ground, ...stages, 'jobs']
