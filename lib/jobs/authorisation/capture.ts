import { addReference, removeReference, submitSelfie } from '@/lib/capture'
import { askByHand, issueChallenge } from '@/lib/challenges'
import { beginInspection } from '@/lib/vault'
import { id, REVIEW, reason, type Verb } from './verb'

/** Challenges, pictures and selfies. */
export const CAPTURE_VERBS: Verb[] = [
  {
    name: 'beginInspection',
    roles: ['auditor'],
    call: (actor, driver) => beginInspection(actor, { driverIds: [driver.id], reason }),
  },
  {
    name: 'issueChallenge',
    roles: REVIEW,
    scopes: ['verifications:write'],
    call: (actor, driver) => issueChallenge(actor, { driverId: driver.id, reason: 'manual' }),
  },
  {
    name: 'askByHand',
    roles: REVIEW,
    scopes: ['verifications:write'],
    call: (actor, driver) => askByHand(actor, { driverId: driver.id, reason: 'manual' }),
  },
  {
    name: 'submitSelfie',
    roles: [],
    scopes: ['verifications:write'],
    link: true,
    call: (actor, driver) => submitSelfie(actor, { driver: driver.ref }, new Uint8Array(1)),
  },
  {
    name: 'addReference',
    roles: [],
    scopes: ['drivers:write'],
    call: (actor, driver) => addReference(actor, driver.ref, 'account_photo', new Uint8Array(1)),
  },
  {
    name: 'removeReference',
    roles: [],
    scopes: ['drivers:write'],
    call: (actor, driver) => removeReference(actor, driver.ref, id),
  },
]
