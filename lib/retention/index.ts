import 'server-only'

export { answerConsent, answerConsentFromLink } from './answer-consent'
