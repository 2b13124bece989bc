import { z } from 'zod'
import { referenceSource, referenceView } from '@/lib/capture/view'
import { operation } from '../operation'
import { picture } from '../upload'
import { driverPath, unknownDriver } from './lists'

const tag = 'Reference photos'

export const addReferencePhoto = operation({
  id: 'addReferencePhoto',
  method: 'POST',
  path: '/drivers/{ref}/reference-photos',
  tag,
  summary: 'Enrol a reference photo',
  description: 'Measured before it is answered. Whatever is refused leaves nothing behind.',
  permission: 'reference.write',
  params: driverPath,
  unknown: unknownDriver,
  multipart: z.strictObject({
    source: referenceSource,
    photo: picture('JPEG, PNG, WebP or AVIF with one face, at most 15 MB.'),
  }),
  answers: { 201: { description: 'Enrolled.', schema: referenceView } },
  refusals: [
    'driver-not-found',
    'consent-required',
    'too-many-references',
    'too-large',
    'unsupported-image',
    'no-face',
    'several-faces',
    'face-too-small',
    'matcher-unavailable',
    'storage-unavailable',
  ],
})

export const removeReferencePhoto = operation({
  id: 'removeReferencePhoto',
  method: 'DELETE',
  path: '/drivers/{ref}/reference-photos/{id}',
  tag,
  summary: 'Remove a reference photo',
  description: 'The picture is destroyed; that it existed stays known.',
  permission: 'reference.write',
  params: driverPath.extend({ id: z.uuid() }),
  unknown: { ...unknownDriver, id: 'reference-not-found' },
  answers: { 204: { description: 'Removed.', schema: null } },
  refusals: ['driver-not-found', 'reference-not-found'],
})
