import 'server-only'

export { consentOf } from './consent-of'
export { publishReleases, type ReleaseText } from './publish-releases'
export { readRelease, toConsentView } from './read-release'
export { type ConsentConsequence, recordConsent } from './record-consent'
export { type ConsentRecord, findConsents, findCurrentRelease, type ReleaseRecord } from './records'
export { releaseTexts } from './releases'
