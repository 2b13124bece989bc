import { appealView, filingForm } from '@/lib/appeals/view'
import { operation } from '../operation'
import { picture } from '../upload'
import { driverPath, unknownDriver } from './lists'

export const fileAppeal = operation({
  id: 'fileAppeal',
  method: 'POST',
  path: '/drivers/{ref}/appeals',
  tag: 'Appeals',
  summary: 'File an appeal',
  description:
    'Against a rejection or a suspension, once for each. A person who took no part hears it within 72 h (policy), blind to the first decision. One that comes after the last day of the notice is taken and marked `late`. Pictures need the consent in force; a new photo goes through the quality gate of a selfie.',
  permission: 'appeal.file',
  params: driverPath,
  unknown: unknownDriver,
  multipart: filingForm.extend({
    photo: picture('A new photo of the driver alone: JPEG, PNG, WebP or AVIF, at most 15 MB.').optional(),
    attachment: picture('A picture that supports it, such as of a letter: at most 15 MB.').optional(),
  }),
  orJson: filingForm,
  answers: { 201: { description: 'Filed.', schema: appealView } },
  refusals: [
    'driver-not-found',
    'decision-not-found',
    'already-appealed',
    'already-undone',
    'consent-required',
    'too-large',
    'unsupported-image',
    'no-face',
    'several-faces',
    'face-too-small',
    'too-dark',
    'too-bright',
    'blurred',
    'turned-away',
    'matcher-unavailable',
    'storage-unavailable',
  ],
})
