import {
  exportDriver,
  listChallenges,
  listPlatformDrivers,
  listVerifications,
  readChallenge,
  readDriver,
  readVerification,
  searchDrivers,
  searchSharing,
} from '@/lib/dossier'
import { putDriver, setActivity } from '@/lib/drivers'
import { readStanding } from '@/lib/standing'
import { id, READ, reason, type Verb } from './verb'

/** Drivers and what is read of them. */
export const DRIVERS_VERBS: Verb[] = [
  { name: 'searchDrivers', roles: READ, call: (actor) => searchDrivers(actor, reason) },
  {
    name: 'exportDriver',
    roles: ['lead'],
    scopes: ['erasure:write'],
    call: (actor, driver) => exportDriver(actor, driver.ref),
  },
  { name: 'searchSharing', roles: READ, call: (actor) => searchSharing(actor, reason) },
  { name: 'readChallenge', roles: READ, scopes: ['verifications:read'], call: (actor) => readChallenge(actor, id) },
  {
    name: 'listChallenges',
    roles: READ,
    scopes: ['verifications:read'],
    call: (actor) => listChallenges(actor, { limit: 1 }),
  },
  {
    name: 'readVerification',
    roles: READ,
    scopes: ['verifications:read'],
    call: (actor) => readVerification(actor, id),
  },
  {
    name: 'listVerifications',
    roles: READ,
    scopes: ['verifications:read'],
    call: (actor) => listVerifications(actor, { limit: 1 }),
  },
  {
    name: 'putDriver',
    roles: [],
    scopes: ['drivers:write'],
    call: (actor, driver) => putDriver(actor, driver.ref, { name: 'Ada Ferro' }),
  },
  {
    name: 'setActivity',
    roles: [],
    scopes: ['drivers:write'],
    call: (actor, driver) => setActivity(actor, driver.ref, { state: 'off', at: new Date().toISOString() }),
  },
  { name: 'readDriver', roles: READ, scopes: ['drivers:read'], call: (actor, driver) => readDriver(actor, driver.ref) },
  {
    name: 'listPlatformDrivers',
    roles: READ,
    scopes: ['drivers:read'],
    call: (actor) => listPlatformDrivers(actor, { limit: 1 }),
  },
  {
    name: 'readStanding',
    roles: READ,
    scopes: ['drivers:read'],
    call: (actor, driver) => readStanding(actor, driver.ref),
  },
]
