import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findAuditRecords } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { staffActorOf } from './actor'
import { disableUser } from './disable-user'
import { inviteUser } from './invite-user'
import { SESSION_HOURS, signIn, signOut } from './sign-in'
import { PASSWORD, staffMember } from './staff-for-tests'

const elsewhere = () => randomUUID()

test('e-mail and password open a session that ends by the night and by signing out', async () => {
  const user = await staffMember('lead')
  const answer = await signIn(`  ${user.email.toUpperCase()} `, PASSWORD, elsewhere())
  if (!answer.ok) throw new Error(answer.code)
  const { sessionId } = answer.value
  expect(await staffActorOf(sessionId)).toMatchObject({ id: user.id, role: 'lead', sessionId })
  expect(await staffActorOf(sessionId, new Date(Date.now() + SESSION_HOURS * 3_600_000 + 1_000))).toBeNull()
  await signOut(sessionId, user.id)
  expect(await staffActorOf(sessionId)).toBeNull()
  const types = (await findAuditRecords({ subjectId: sessionId, limit: 5 })).map((row) => row.type)
  expect(types).toEqual(['sign-out', 'sign-in.succeeded'])
})

test('each sign-in opens a session of its own', async () => {
  const user = await staffMember('reviewer')
  const answers = await Promise.all([1, 2].map(() => signIn(user.email, PASSWORD, elsewhere())))
  const ids = answers.map((answer) => answer.ok && answer.value.sessionId)
  expect(new Set([...ids, user.sessionId]).size).toBe(3)
})

test('unknown, wrong, disabled, not activated and unreadable all answer alike', async () => {
  const admin = await staffMember('admin')
  const disabled = await staffMember('reviewer')
  await disableUser(admin, disabled.id)
  const invitedEmail = `${randomUUID()}@likeness.example`
  await inviteUser(admin, { email: invitedEmail, name: 'Mei', role: 'lead' })
  const attempts: [string, string][] = [
    [`${randomUUID()}@likeness.example`, PASSWORD],
    [admin.email, `${PASSWORD}!`],
    [disabled.email, PASSWORD],
    [invitedEmail, PASSWORD],
    [invitedEmail, ''],
    ['\0', PASSWORD],
    [admin.email, 'x'.repeat(100_000)],
  ]
  for (const [email, password] of attempts) {
    expect(await signIn(email, password, elsewhere())).toEqual({ ok: false, code: 'wrong-credentials' })
  }
})

test('too many attempts wait, by address and e-mail, and lock nobody out elsewhere', async () => {
  const [user, other] = [await staffMember('reviewer'), await staffMember('reviewer')]
  const address = elsewhere()
  for (let attempt = 0; attempt < 10; attempt += 1) await signIn(user.email, 'wrong', address)
  const refused = await signIn(user.email.toUpperCase(), PASSWORD, address)
  expect(refused).toMatchObject({ code: 'too-many-attempts', facts: { retryAfterSeconds: expect.any(Number) } })
  const wait = refused.ok ? 0 : Number(refused.facts?.retryAfterSeconds)
  expect(wait).toBeGreaterThan(800)
  expect(wait).toBeLessThanOrEqual(900)
  expect(await signIn(user.email, PASSWORD, elsewhere())).toMatchObject({ ok: true })
  expect(await signIn(other.email, PASSWORD, address)).toMatchObject({ ok: true })
})

test('an address that tries many e-mails waits too', async () => {
  const user = await staffMember('reviewer')
  const address = elsewhere()
  const others = Array.from({ length: 100 }, () => signIn(`${randomUUID()}@likeness.example`, '', address))
  await Promise.all(others)
  expect(await signIn(user.email, PASSWORD, address)).toMatchObject({ code: 'too-many-attempts' })
}, 60_000)

test('the log keeps that a sign-in failed, not what was typed', async () => {
  const user = await staffMember('reviewer')
  await signIn(user.email, 'wrong', elsewhere())
  const [row] = await findAuditRecords({ types: ['sign-in.failed'], subjectId: user.id, limit: 1 })
  expect(row).toMatchObject({ actorKind: 'system', data: {} })
  expect(JSON.stringify(row?.data)).not.toContain(user.email)
})

test('a session of a disabled account is refused even when it was not ended', async () => {
  const user = await staffMember('reviewer')
  await transaction((tx) => tx.staffUser.update({ where: { id: user.id }, data: { disabledAt: new Date() } }))
  expect(await staffActorOf(user.sessionId)).toBeNull()
})
