import { expect, test } from 'vitest'
import * as access from '@/lib/access'
import * as appeals from '@/lib/appeals'
import * as capture from '@/lib/capture'
import * as challenges from '@/lib/challenges'
import * as dossier from '@/lib/dossier'
import * as drivers from '@/lib/drivers'
import * as enforcement from '@/lib/enforcement'
import * as policy from '@/lib/policy'
import * as retention from '@/lib/retention'
import * as review from '@/lib/review'
import * as sharing from '@/lib/sharing'
import * as standing from '@/lib/standing'
import * as trends from '@/lib/trends'
import * as vault from '@/lib/vault'
import { type Actor, ROLES, SCOPES } from '@/lib/vocabulary'
import * as webhooks from '@/lib/webhooks'
import { newDriver, platformKey, staff } from '@/scripts/testing/platform'
import { APPEALS_VERBS } from './authorisation/appeals'
import { CAPTURE_VERBS } from './authorisation/capture'
import { DRIVERS_VERBS } from './authorisation/drivers'
import { ENFORCEMENT_VERBS } from './authorisation/enforcement'
import { POLICY_VERBS } from './authorisation/policy'
import { RETENTION_VERBS } from './authorisation/retention'
import { REVIEW_VERBS } from './authorisation/review'
import { SHARING_VERBS } from './authorisation/sharing'
import { STAFF_VERBS } from './authorisation/staff'
import { TRENDS_VERBS } from './authorisation/trends'
import { id, type Verb } from './authorisation/verb'
import { WEBHOOKS_VERBS } from './authorisation/webhooks'

type Answer = { ok: boolean; code?: string }

const VERBS: Verb[] = [
  ...APPEALS_VERBS,
  ...CAPTURE_VERBS,
  ...DRIVERS_VERBS,
  ...ENFORCEMENT_VERBS,
  ...POLICY_VERBS,
  ...RETENTION_VERBS,
  ...REVIEW_VERBS,
  ...SHARING_VERBS,
  ...TRENDS_VERBS,
  ...WEBHOOKS_VERBS,
]

const DOORS = {
  appeals,
  capture,
  challenges,
  dossier,
  drivers,
  enforcement,
  policy,
  retention,
  review,
  sharing,
  standing,
  trends,
  vault,
  webhooks,
}

test('every verb that asks who comes is in the tables', () => {
  const known = new Set([...VERBS, ...STAFF_VERBS].map((verb) => verb.name))
  const { forbidden: _, ...rest } = access
  const asks = (verb: unknown) => typeof verb === 'function' && /\bforbidden\)?\(\w/.test(verb.toString())
  const missing = Object.entries({ ...DOORS, access: rest }).flatMap(([stage, door]) =>
    Object.entries(door).flatMap(([name, verb]) => (asks(verb) && !known.has(name) ? [`${stage}: ${name}`] : [])),
  )
  expect(missing).toEqual([])
})

async function actors(driverId: string): Promise<{ label: string; actor: Actor; expected: (verb: Verb) => boolean }[]> {
  const people = await Promise.all(ROLES.map(staff))
  return [
    ...people.map((actor) => ({ label: actor.role, actor, expected: (verb: Verb) => verb.roles.includes(actor.role) })),
    ...SCOPES.map((scope) => ({
      label: `key with ${scope}`,
      actor: platformKey([scope]),
      expected: (verb: Verb) => verb.scopes?.includes(scope) ?? false,
    })),
    { label: 'key without scopes', actor: platformKey([]), expected: () => false },
    {
      label: 'capture link',
      actor: { kind: 'driver', id: driverId, challengeId: id },
      expected: (verb) => verb.link ?? false,
    },
  ]
}

test('each verb is open to those the contract names and refuses everybody else at its door', async () => {
  const driver = await newDriver()
  const wrong: string[] = []
  for (const { label, actor, expected } of await actors(driver.id)) {
    for (const verb of VERBS) {
      const answer = (await verb.call(actor, driver)) as Answer
      const refused = answer.ok === false && answer.code === 'forbidden'
      if (refused === expected(verb)) wrong.push(`${label}: ${verb.name} ${refused ? 'refused' : 'let through'}`)
    }
  }
  expect(wrong).toEqual([])
})

test('the same for the verbs of staff alone', async () => {
  const wrong: string[] = []
  for (const role of ROLES) {
    const actor = await staff(role)
    for (const verb of STAFF_VERBS) {
      const answer = (await verb.call(actor)) as Answer
      const refused = answer.ok === false && answer.code === 'forbidden'
      if (refused === verb.roles.includes(role))
        wrong.push(`${role}: ${verb.name} ${refused ? 'refused' : 'let through'}`)
    }
  }
  expect(wrong).toEqual([])
})
