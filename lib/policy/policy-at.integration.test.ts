import { beforeEach, expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { FIRST_POLICY, forgetPolicies, policyAt } from '.'
import { IN_FORCE_AFTER_MS, READ_AGAIN_AFTER_MS } from './policy-at'

const { version: _, ...content } = FIRST_POLICY
const from = new Date(Date.now() + 86_400_000)
const before = new Date(from.getTime() - 1)

beforeEach(forgetPolicies)

test('a new installation runs on version 1, at any instant', async () => {
  expect(await policyAt(new Date())).toEqual(FIRST_POLICY)
  expect((await policyAt(new Date('1970-01-01T00:00:00Z'))).version).toBe(1)
})

test('a version is in force from its instant on, and the one before until then', async () => {
  const next = { ...content, firstDecisionTargetMs: 120_000 }
  await database().policyVersion.create({
    data: { number: 2, content: next, draftedAt: from, changedAt: from, publishedAt: before, inForceFrom: from },
  })
  expect((await policyAt(before)).version).toBe(1)
  expect(await policyAt(from)).toMatchObject({ version: 2, firstDecisionTargetMs: 120_000 })
})

test('a published version stays as it is, whatever asks', async () => {
  const changed = database().policyVersion.update({ where: { number: 1 }, data: { content: {} } })
  await expect(changed).rejects.toThrow(/stays as it is/)
  await expect(database().policyVersion.delete({ where: { number: 1 } })).rejects.toThrow(/stays as it is/)
})

test('is answered from memory: a transaction that asks runs no statement of it', async () => {
  await policyAt(new Date())
  const seen: string[] = []
  await transaction(async (tx) => {
    const watched = new Proxy(tx, {
      get: (target, name) => {
        seen.push(String(name))
        return Reflect.get(target, name)
      },
    })
    await policyAt(new Date(), watched)
    return ok(null)
  })
  expect(seen).toEqual([])
})

test('comes into force later than any process goes without reading', () => {
  const longestTransactionMs = 20_000
  const clocksApartMs = 5_000
  expect(IN_FORCE_AFTER_MS).toBeGreaterThan(READ_AGAIN_AFTER_MS + longestTransactionMs + clocksApartMs)
})
