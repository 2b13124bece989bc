import { z } from 'zod'
import { certificateView, erasureForm, erasureView } from '@/lib/retention/view'
import { operation } from '../operation'
import { driverPath, unknownDriver } from './lists'

const tag = 'Erasure'
const path = { params: z.strictObject({ id: z.uuid() }), unknown: { id: 'erasure-not-found' } } as const

export const eraseDriver = operation({
  id: 'eraseDriver',
  method: 'POST',
  path: '/drivers/{ref}/erasure',
  tag,
  summary: 'Erase a driver',
  description:
    'Destroys the key under which everything on the driver is sealed, empties name, contact and whereabouts, and ends what is open; files follow within a minute. There is no way back. The driver’s standing is `removed` from then on, and nothing more is taken in under this reference.',
  permission: 'erasure.request',
  params: driverPath,
  unknown: unknownDriver,
  json: erasureForm,
  answers: { 202: { description: 'Under way, or done before.', schema: erasureView } },
  refusals: ['driver-not-found', 'at-in-future', 'legal-hold'],
})

export const readErasure = operation({
  id: 'readErasure',
  method: 'GET',
  path: '/erasures/{id}',
  tag,
  summary: 'Read how far an erasure is',
  permission: 'erasure.see',
  ...path,
  answers: { 200: { description: 'The erasure.', schema: erasureView } },
  refusals: ['erasure-not-found'],
})

export const readCertificate = operation({
  id: 'readCertificate',
  method: 'GET',
  path: '/erasures/{id}/certificate',
  tag,
  summary: 'Read the certificate of an erasure',
  permission: 'erasure.see',
  ...path,
  answers: { 200: { description: 'The certificate.', schema: certificateView } },
  refusals: ['erasure-not-found', 'not-complete'],
})
