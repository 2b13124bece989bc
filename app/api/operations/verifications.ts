import { z } from 'zod'
import { submissionForm, verificationView } from '@/lib/capture/view'
import { VERIFICATION_STATUSES } from '@/lib/vocabulary'
import { operation } from '../operation'
import { picture } from '../upload'
import { listQuery, pageOf } from './lists'

const tag = 'Verifications'

export const submitVerification = operation({
  id: 'submitVerification',
  method: 'POST',
  path: '/verifications',
  tag,
  summary: 'Check a selfie',
  description:
    'Compared with every reference photo of the driver. `device`, `location` and `comparison` are JSON in their parts. With `comparison`, a score from another vendor, nothing is computed. A bad capture is no error: the status becomes `retake` with the reason. Without `Prefer` the answer is 202 at once.',
  permission: 'verification.submit',
  multipart: z.strictObject({
    ...submissionForm.shape,
    selfie: picture('JPEG, PNG, WebP or AVIF, at most 15 MB.'),
  }),
  waits: true,
  answers: {
    201: { description: 'With `Prefer: wait=`: the status has left `measuring`.', schema: verificationView },
    202: {
      description: 'Taken in; it is being measured.',
      schema: z.object({ id: z.uuid(), status: z.literal('measuring') }).meta({ id: 'MeasuringVerification' }),
    },
  },
  refusals: [
    'driver-not-found',
    'consent-required',
    'no-reference-photo',
    'challenge-not-open',
    'too-large',
    'unsupported-image',
    'storage-unavailable',
  ],
})

export const readVerification = operation({
  id: 'readVerification',
  method: 'GET',
  path: '/verifications/{id}',
  tag,
  summary: 'Read a verification',
  permission: 'verification.see',
  params: z.strictObject({ id: z.uuid() }),
  unknown: { id: 'verification-not-found' },
  answers: { 200: { description: 'The verification.', schema: verificationView } },
  refusals: ['verification-not-found'],
})

export const listVerifications = operation({
  id: 'listVerifications',
  method: 'GET',
  path: '/verifications',
  tag,
  summary: 'List verifications',
  description: 'Newest first.',
  permission: 'verification.see',
  query: listQuery(z.enum(VERIFICATION_STATUSES), 'Received at or after this time.'),
  answers: { 200: { description: 'A page.', schema: pageOf(verificationView, 'VerificationPage') } },
  refusals: ['driver-not-found', 'bad-cursor'],
})
