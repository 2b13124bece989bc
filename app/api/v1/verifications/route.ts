import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/verifications'
import { preferredWait } from '@/app/api/preferred-wait'
import { refusedPicture } from '@/app/api/upload'
import { submitSelfie } from '@/lib/capture'
import { awaitOutcome, listVerifications } from '@/lib/dossier'
import { refuse } from '@/lib/vocabulary'

const post = endpoint(operations.submitVerification, async ({ actor, body, headers, now }) => {
  const { selfie, ...form } = body
  const submitted = await submitSelfie(actor, form, selfie.bytes, now)
  if (!submitted.ok) return refusedPicture(submitted, selfie)
  const { id } = submitted.value
  const wait = preferredWait(headers)
  const applied = { location: `/api/v1/verifications/${id}`, ...(wait && { 'preference-applied': `wait=${wait}` }) }
  if (wait) {
    const outcome = await awaitOutcome(id, wait * 1_000)
    if (!outcome) return refuse('consent-required', 'The consent was withdrawn meanwhile: nothing was stored.')
    if (outcome.status !== 'measuring') return { status: 201, body: outcome, headers: applied }
  }
  return { status: 202, body: { id, status: 'measuring' as const }, headers: applied }
})

const list = endpoint(operations.listVerifications, async ({ actor, query }) => {
  const page = await listVerifications(actor, query)
  return page.ok ? { status: 200, body: page.value } : page
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: list, POST: post })
