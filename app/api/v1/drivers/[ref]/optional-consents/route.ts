import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import { recordOptionalConsent } from '@/app/api/operations/consents'
import { toOptionView } from '@/lib/consent'
import { answerOption } from '@/lib/retention'

const post = endpoint(recordOptionalConsent, async ({ actor, params, body, now }) => {
  const option = await answerOption(actor, params.ref, body, now)
  return option.ok ? { status: 201, body: toOptionView(option.value) } : option
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ POST: post })
