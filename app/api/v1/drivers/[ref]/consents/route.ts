import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import { recordConsent } from '@/app/api/operations/consents'
import { toConsentView } from '@/lib/consent'
import { answerConsent } from '@/lib/retention'

const post = endpoint(recordConsent, async ({ actor, params, body, now }) => {
  const consent = await answerConsent(actor, params.ref, body, now)
  return consent.ok ? { status: 201, body: toConsentView(consent.value) } : consent
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ POST: post })
