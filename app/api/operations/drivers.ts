import { z } from 'zod'
import { driverExport, platformDriver } from '@/lib/dossier/view'
import { activityForm, driverForm } from '@/lib/drivers/view'
import { standingView } from '@/lib/standing/view'
import { STANDINGS } from '@/lib/vocabulary'
import { operation } from '../operation'
import { driverPath, listQuery, pageOf, unknownDriver } from './lists'

const tag = 'Drivers'

export const putDriver = operation({
  id: 'putDriver',
  method: 'PUT',
  path: '/drivers/{ref}',
  tag,
  summary: 'Create or replace a driver',
  description: 'Fields left out go back to their defaults. The reference is yours: 1 to 64 letters, digits or `._:-`.',
  permission: 'driver.write',
  params: driverPath,
  json: driverForm,
  answers: {
    200: { description: 'The driver was there and is now as sent.', schema: platformDriver },
    201: { description: 'The driver is new.', schema: platformDriver },
  },
  refusals: ['driver-erased'],
})

export const readDriver = operation({
  id: 'readDriver',
  method: 'GET',
  path: '/drivers/{ref}',
  tag,
  summary: 'Read a driver',
  description: 'With the consent in force, reference photos (no pixels) and standing.',
  permission: 'driver.see',
  params: driverPath,
  unknown: unknownDriver,
  answers: { 200: { description: 'The driver.', schema: platformDriver } },
  refusals: ['driver-not-found'],
})

export const exportDriver = operation({
  id: 'exportDriver',
  method: 'GET',
  path: '/drivers/{ref}/export',
  tag,
  summary: 'Take out all that is kept on a driver',
  description:
    'For a driver who asks what is kept on them: one JSON document with everything, photos inside as Base64, texts opened. It is written as it is read and may be large: one that breaks off is no whole document. Staff and other drivers are not named in it, nor is why a legal hold was placed. Each export is in the audit log; at most 30 in 10 minutes by one key.',
  permission: 'driver.export',
  params: driverPath,
  unknown: unknownDriver,
  answers: { 200: { description: 'Everything kept on the driver.', schema: driverExport, streamed: true } },
  refusals: ['driver-not-found', 'driver-erased', 'rate-limited'],
})

export const listDrivers = operation({
  id: 'listDrivers',
  method: 'GET',
  path: '/drivers',
  tag,
  summary: 'List drivers',
  description: 'In the order of their references. `status` is the standing at this instant.',
  permission: 'driver.see',
  query: listQuery(z.enum(STANDINGS), 'Added at or after this time.'),
  answers: { 200: { description: 'A page.', schema: pageOf(platformDriver, 'DriverPage') } },
  refusals: ['driver-not-found'],
})

export const setActivity = operation({
  id: 'setActivity',
  method: 'PUT',
  path: '/drivers/{ref}/activity',
  tag,
  summary: 'Say what the driver is doing',
  description:
    'Keeps a driver from being asked for a selfie at the wheel. A report older than the one kept changes nothing.',
  permission: 'driver.write',
  params: driverPath,
  unknown: unknownDriver,
  json: activityForm,
  answers: { 204: { description: 'Taken.', schema: null } },
  refusals: ['driver-not-found', 'at-in-future'],
})

export const readStanding = operation({
  id: 'readStanding',
  method: 'GET',
  path: '/drivers/{ref}/standing',
  tag,
  summary: 'May the driver work?',
  description:
    'At this instant, from the restrictions in force. Ask before a shift; listen to `standing.changed` between.',
  permission: 'driver.see',
  params: driverPath,
  unknown: unknownDriver,
  answers: { 200: { description: 'The standing.', schema: standingView } },
  refusals: ['driver-not-found'],
})
