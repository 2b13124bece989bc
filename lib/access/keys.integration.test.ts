import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { ROLES } from '@/lib/vocabulary'
import { keyActor } from './actor'
import { createKey } from './create-key'
import { exportKeys, listKeys } from './list-keys'
import { revokeKey } from './revoke-key'
import { staffMember } from './staff-for-tests'

const FORM = { name: 'Dispatch service', scopes: ['drivers:read', 'verifications:write'] }

async function key() {
  const admin = await staffMember('admin')
  const answer = await createKey(admin, FORM)
  if (!answer.ok) throw new Error(answer.code)
  return { admin, ...answer.value }
}

test('a key is shown once, kept as a hash, and opens what its scopes say', async () => {
  const { admin, id, key: text } = await key()
  expect(text).toMatch(/^lk_[\w-]{43}$/)
  expect(await keyActor(`Bearer ${text}`)).toEqual({ kind: 'key', id, scopes: FORM.scopes })
  const row = await database().apiKey.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ name: FORM.name, prefix: text.slice(0, 9), createdById: admin.id })
  expect(JSON.stringify(row)).not.toContain(text.slice(9))
})

test('what is no key of ours is nobody', async () => {
  const { key: text } = await key()
  for (const header of [
    null,
    '',
    text,
    `Basic ${text}`,
    `Bearer ${text}x`,
    'Bearer lk_short',
    `Bearer lk_${'a'.repeat(43)}`,
  ]) {
    expect(await keyActor(header)).toBeNull()
  }
})

test('a revoked key is refused at the next call, and revoked once', async () => {
  const { admin, id, key: text } = await key()
  const answers = await Promise.all([1, 2, 3].map(() => revokeKey(admin, id)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.code === 'already-revoked')).toHaveLength(2)
  expect(await keyActor(`Bearer ${text}`)).toBeNull()
  expect(await database().auditRecord.count({ where: { type: 'key.revoked', subjectId: id } })).toBe(1)
  expect(await revokeKey(admin, randomUUID())).toMatchObject({ code: 'not-found' })
  expect(await revokeKey(admin, 'nothing')).toMatchObject({ code: 'not-found' })
})

test('the use of a key is noted', async () => {
  const { admin, id, key: text } = await key()
  await keyActor(`Bearer ${text}`)
  const answer = await listKeys(admin)
  const row = answer.ok && answer.value.find((entry) => entry.id === id)
  expect(row).toMatchObject({ lastUsedAt: expect.any(String), createdBy: admin.name, revokedAt: null })
})

test('a key needs a name and at least one known scope, each once', async () => {
  const admin = await staffMember('admin')
  const errorsOf = async (form: unknown) => {
    const answer = await createKey(admin, form)
    return answer.ok ? null : answer.facts?.errors
  }
  expect(await errorsOf({ name: '', scopes: [] })).toEqual({
    name: 'Give the name.',
    scopes: 'Choose at least one scope: a key without one can do nothing.',
  })
  expect(await errorsOf({ name: 'A', scopes: ['root'] })).toEqual({ 'scopes.0': 'Choose scopes from the list.' })
  expect(await errorsOf({ name: 'A', scopes: ['admin', 'admin'] })).toEqual({ scopes: 'Choose each scope once.' })
})

test('taking the list along is written to the audit log', async () => {
  const auditor = await staffMember('auditor')
  expect((await exportKeys(auditor)).ok).toBe(true)
  const row = await database().auditRecord.findFirstOrThrow({ where: { actorId: auditor.id } })
  expect(row).toMatchObject({ type: 'export.read', subjectId: 'api-keys' })
})

test.each(ROLES.filter((role) => role !== 'admin'))('a %s makes and revokes no keys', async (role) => {
  const [actor, made] = [await staffMember(role), await key()]
  expect(await createKey(actor, FORM)).toMatchObject({ code: 'forbidden' })
  expect(await revokeKey(actor, made.id)).toMatchObject({ code: 'forbidden' })
  expect((await listKeys(actor)).ok).toBe(role === 'auditor')
  expect(await keyActor(`Bearer ${made.key}`)).not.toBeNull()
})
