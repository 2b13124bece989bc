import { z } from 'zod'
import { platformDriver } from '@/lib/dossier/view'
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
