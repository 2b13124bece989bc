import 'server-only'

export { answerConsent, answerConsentFromLink } from './answer-consent'
export { answerOption } from './answer-option'
export { lapseConsents } from './lapse-consents'
