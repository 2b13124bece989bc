import { beforeEach, expect, test, vi } from 'vitest'
import type * as Access from '@/lib/access'
import { isId, type Role, type StaffActor } from '@/lib/vocabulary'
import { exportDeliveries, listDeliveries, openDelivery, readEndpoint } from '@/lib/webhooks'
import { staff } from '@/scripts/testing/platform'
import * as keys from './admin/api-keys/actions'
import * as users from './admin/users/actions'
import * as webhooks from './admin/webhooks/actions'
import * as appeals from './appeals/actions'
import * as notes from './cases/note-actions'
import * as drivers from './drivers/actions'
import * as mentions from './mentions/actions'
import * as policy from './policy/actions'
import * as quality from './quality/actions'
import * as queue from './queue/actions'
import * as sharing from './sharing/actions'
import * as suspensions from './suspensions/actions'

let reader: StaffActor
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('@/lib/access', async (real) => ({ ...(await real<typeof Access>()), staffActor: async () => reader }))

const CRAFTED: unknown[] = ['x', '', '\u0000', "' or true --", `${'0'.repeat(36)}`, null, 7, {}, ['x'], '💣']
/** As a browser may send it, whatever the types say. */
type Sent = (...sent: never[]) => Promise<{ ok: boolean }>
const call = (act: unknown, ...sent: unknown[]) => (act as Sent)(...(sent as never[]))

const by: Record<Exclude<Role, 'reviewer'>, Record<string, (id: unknown) => Promise<{ ok: boolean }>>> = {
  admin: {
    renew: (id) => call(users.renew, id),
    setRole: (id) => call(users.setRole, id, 'lead'),
    disableUser: (id) => call(users.disable, id),
    enableUser: (id) => call(users.enable, id),
    signOutOf: (id) => call(users.signOutOf, id),
    revokeKey: (id) => call(keys.revoke, id),
    rotate: (id) => call(webhooks.rotate, id),
    sendTest: (id) => call(webhooks.sendTest, id),
    disableEndpoint: (id) => call(webhooks.disable, id),
    enableEndpoint: (id) => call(webhooks.enable, id),
    removeEndpoint: (id) => call(webhooks.remove, id),
    sendAgain: (id) => call(webhooks.sendAgain, id, id),
    sendAgainHere: (id) => call(webhooks.sendAgain, crypto.randomUUID(), id),
    sendParked: (id) => call(webhooks.sendParked, id),
    endpointPage: (id) => call(readEndpoint, reader, id),
    deliveries: (id) => call(listDeliveries, reader, id, {}),
    delivery: (id) => call(openDelivery, reader, id, id),
    deliveriesToTake: (id) => call(exportDeliveries, reader, id, {}),
    holdData: (id) => call(drivers.holdData, { driverId: id, reason: 'A court asks for it, file 12.' }, 'place'),
  },
  manager: {
    draft: (id) => call(policy.draft, id, 'A draft that rests on nothing.'),
    discard: (id) => call(policy.discard, id),
    run: (id) => call(policy.run, id),
    save: (id) => call(policy.save, { number: id, revision: 1, note: 'Nothing.', content: {} }),
    publish: (id) => call(policy.publish, { number: id, revision: 1 }),
    rollBack: (id) => call(policy.rollBack, { to: id, number: id, note: 'Back to nothing.' }),
  },
  lead: {
    take: (id) => call(appeals.take, id),
    giveBack: (id) => call(appeals.giveBack, id),
    assign: (id) => call(appeals.assign, { appealId: id, userId: id, reason: 'Somebody else hears it.' }),
    found: (id) => call(appeals.found, { appealId: id, finding: 'same_person' }),
    decide: (id) => call(appeals.decide, { appealId: id, outcome: 'upheld' }),
    hearingLandmarks: (id) => call(appeals.landmarks, id, id),
    writeNote: (id) => call(notes.writeNote, id, { text: 'A note on nothing.' }),
    issue: (id) => call(drivers.issue, id, { reason: 'manual' }),
    flag: (id) => call(drivers.flag, { driverId: id, note: '' }),
    recordCheck: (id) => call(drivers.recordCheck, { driverId: id, personCheckId: id, result: 'confirmed' }),
    makePair: (id) => call(quality.makePair, id),
    retirePair: (id) => call(quality.retirePair, id),
    readFacts: (id) => call(queue.readFacts, id),
    wake: (id) => call(queue.wake, id),
    direct: (id) => call(queue.direct, { caseIds: [id], deed: { do: 'release' } }),
    alterView: (id) => call(queue.alterView, id, {}),
    dropView: (id) => call(queue.dropView, id),
    claimSharing: (id) => call(sharing.claim, id),
    releaseSharing: (id) => call(sharing.release, id),
    confirmSharing: (id) => call(sharing.confirm, { caseId: id, reason: 'Both kinds speak for it.' }),
    split: (id) => call(sharing.split, { caseId: id, driverIds: [id], reason: 'They share nothing.' }),
    merge: (id) => call(sharing.merge, { caseId: id, withNumber: id }),
    constellation: (id) => call(sharing.constellation, id, id),
    propose: (id) => call(suspensions.propose, { caseId: id, reason: 'By hand, for nothing.' }),
    approve: (id) => call(suspensions.approve, { suspensionId: id, step: 'first' }),
    lift: (id) => call(suspensions.lift, { suspensionId: id, reason: 'It was for nothing.' }),
    releaseHold: (id) => call(suspensions.release, { caseId: id, reason: 'It rests on nothing.' }),
    readNotice: (id) => call(suspensions.readNotice, id),
    readMentions: (id) => call(mentions.readMentions, [id]),
  },
  auditor: {
    inspect: (id) => call(drivers.inspect, { driverId: id, reason: 'For the yearly audit.' }),
  },
}

const acts = Object.entries(by).flatMap(([role, of]) =>
  Object.entries(of).map(([name, act]) => ({ role: role as Role, name, act })),
)
let people: Map<Role, StaffActor> | undefined
beforeEach(async () => {
  people ??= new Map(
    await Promise.all(Object.keys(by).map(async (role) => [role as Role, await staff(role as Role)] as const)),
  )
})

test.each(acts)('$name by a $role with an id that none can be is refused, and no failure', async ({ role, act }) => {
  reader = people?.get(role) as StaffActor
  for (const sent of CRAFTED) expect(await act(sent), JSON.stringify(sent)).toMatchObject({ ok: false })
})

test('an id is a UUID of any version', () => {
  expect(CRAFTED.filter(isId)).toEqual([])
  expect(isId(crypto.randomUUID())).toBe(true)
  expect(isId('0198F1C2-0000-7000-8000-00000000ABCD')).toBe(true)
})
