import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findAuditRecords } from '@/lib/audit'
import { ROLES, type Role } from '@/lib/vocabulary'
import { acceptInvitation, openInvitation } from './accept-invitation'
import { staffActorOf } from './actor'
import { changeRole } from './change-role'
import { disableUser } from './disable-user'
import { enableUser } from './enable-user'
import { inviteUser } from './invite-user'
import { listUsers } from './list-users'
import { findUser } from './records'
import { renewInvitation } from './renew-invitation'
import { signIn } from './sign-in'
import { signOutEverywhere } from './sign-out-everywhere'
import { PASSWORD, staffMember } from './staff-for-tests'
import type { Invitation } from './view'

const tokenOf = ({ url }: Invitation): string => url.split('/').at(-1) ?? ''
const someone = (role: Role = 'reviewer') => ({ email: `${randomUUID()}@likeness.example`, name: 'Mei Tanaka', role })
const auditOf = async (id: string): Promise<string[]> =>
  (await findAuditRecords({ subjectId: id, limit: 20 })).map((row) => row.type).reverse()

async function invite(form = someone()) {
  const admin = await staffMember('admin')
  const answer = await inviteUser(admin, form)
  if (!answer.ok) throw new Error(answer.code)
  return { admin, form, invitation: answer.value, token: tokenOf(answer.value) }
}

test('somebody invited sets a password, signs in, and the invitation is spent', async () => {
  const { form, invitation, token } = await invite()
  expect(await openInvitation(token)).toMatchObject({ ok: true, value: { name: form.name, email: form.email } })
  expect(await signIn(form.email, PASSWORD, randomUUID())).toMatchObject({ code: 'wrong-credentials' })

  expect(await acceptInvitation(token, { password: PASSWORD })).toEqual({ ok: true, value: { email: form.email } })
  expect(await signIn(form.email, PASSWORD, randomUUID())).toMatchObject({ ok: true })
  expect(await openInvitation(token)).toMatchObject({ code: 'invitation-not-found' })
  expect(await acceptInvitation(token, { password: PASSWORD })).toMatchObject({ code: 'invitation-not-found' })
  expect(await auditOf(invitation.userId)).toEqual(['user.invited', 'sign-in.failed', 'user.activated'])
})

test('two who answer one invitation at once: one password holds', async () => {
  const { form, token } = await invite()
  const passwords = Array.from({ length: 6 }, (_, place) => `the password number ${place}`)
  const answers = await Promise.all(passwords.map((password) => acceptInvitation(token, { password })))
  const winner = answers.findIndex((answer) => answer.ok)
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  const signedIn = await Promise.all(passwords.map((password) => signIn(form.email, password, randomUUID())))
  expect(signedIn.findIndex((answer) => answer.ok)).toBe(winner)
})

test('an invitation holds for seven days', async () => {
  const { token, invitation } = await invite()
  const end = Date.parse(invitation.expiresAt)
  expect(end - Date.now()).toBeGreaterThan(6.99 * 86_400_000)
  expect(await openInvitation(token, new Date(end - 1))).toMatchObject({ ok: true })
  expect(await openInvitation(token, new Date(end))).toMatchObject({ code: 'invitation-expired' })
  expect(await acceptInvitation(token, { password: PASSWORD }, new Date(end))).toMatchObject({
    code: 'invitation-expired',
  })
})

test('a password under 15 characters is refused with its limit and the invitation stays', async () => {
  const { token } = await invite()
  expect(await acceptInvitation(token, { password: 'fourteen chars' })).toMatchObject({
    code: 'invalid',
    facts: { errors: { password: expect.stringContaining('at least 15 characters') } },
  })
  expect(await openInvitation(token)).toMatchObject({ ok: true })
})

test('a renewed invitation ends the one before; somebody active or disabled gets none', async () => {
  const { admin, invitation, token } = await invite()
  const renewed = await renewInvitation(admin, invitation.userId)
  if (!renewed.ok) throw new Error(renewed.code)
  expect(await openInvitation(token)).toMatchObject({ code: 'invitation-not-found' })
  expect(await openInvitation(tokenOf(renewed.value))).toMatchObject({ ok: true })

  await disableUser(admin, invitation.userId)
  expect(await openInvitation(tokenOf(renewed.value))).toMatchObject({ code: 'invitation-not-found' })
  expect(await renewInvitation(admin, invitation.userId)).toMatchObject({ code: 'disabled' })
  expect(await renewInvitation(admin, admin.id)).toMatchObject({ code: 'already-active' })
  expect(await renewInvitation(admin, randomUUID())).toMatchObject({ code: 'not-found' })
})

test('an e-mail address is taken once, whatever its letters', async () => {
  const { admin, form } = await invite()
  expect(await inviteUser(admin, { ...form, email: form.email.toUpperCase() })).toMatchObject({ code: 'email-taken' })
  const other = someone()
  const answers = await Promise.all([1, 2, 3].map(() => inviteUser(admin, other)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.code === 'email-taken')).toHaveLength(2)
})

test('a form that does not fit names the field', async () => {
  const admin = await staffMember('admin')
  const answer = await inviteUser(admin, { email: 'ada', name: ' ', role: 'owner' })
  expect(answer).toMatchObject({ code: 'invalid' })
  expect(answer.ok ? {} : answer.facts?.errors).toEqual({
    email: 'Use an address such as ada@example.com.',
    name: 'Give the name.',
    role: 'Choose one of the five roles.',
  })
})

test('a role change holds at the next request', async () => {
  const [admin, user] = [await staffMember('admin'), await staffMember('reviewer')]
  expect(await changeRole(admin, user.id, 'lead')).toEqual({ ok: true, value: null })
  expect(await staffActorOf(user.sessionId)).toMatchObject({ role: 'lead' })
  expect(await changeRole(admin, user.id, 'lead')).toMatchObject({ code: 'already-has-role' })
  expect(await changeRole(admin, 'not-an-id', 'lead')).toMatchObject({ code: 'not-found' })
  const [last] = await findAuditRecords({ subjectId: user.id, limit: 1 })
  expect(last).toMatchObject({ type: 'user.role-changed', actorId: admin.id, data: { from: 'reviewer', to: 'lead' } })
})

test('a disabled account is out at the next request, and in again when enabled, by a new sign-in', async () => {
  const [admin, user] = [await staffMember('admin'), await staffMember('manager')]
  expect(await disableUser(admin, user.id)).toEqual({ ok: true, value: null })
  expect(await staffActorOf(user.sessionId)).toBeNull()
  expect(await signIn(user.email, PASSWORD, randomUUID())).toMatchObject({ code: 'wrong-credentials' })
  expect(await disableUser(admin, user.id)).toMatchObject({ code: 'already-disabled' })

  expect(await enableUser(admin, user.id)).toEqual({ ok: true, value: null })
  expect(await staffActorOf(user.sessionId)).toBeNull()
  expect(await signIn(user.email, PASSWORD, randomUUID())).toMatchObject({ ok: true })
  expect(await enableUser(admin, user.id)).toMatchObject({ code: 'already-enabled' })
  expect(await auditOf(user.id)).toEqual(['user.disabled', 'sign-in.failed', 'user.enabled'])
})

test('signing out everywhere ends every session, of oneself by anybody, of others by admins', async () => {
  const [admin, user] = [await staffMember('admin'), await staffMember('auditor')]
  await signIn(user.email, PASSWORD, randomUUID())
  expect(await signOutEverywhere(user, admin.id)).toMatchObject({ code: 'forbidden' })
  expect(await signOutEverywhere(admin, user.id)).toEqual({ ok: true, value: { sessionsEnded: 2 } })
  expect(await staffActorOf(user.sessionId)).toBeNull()
  expect(await signOutEverywhere(admin, admin.id)).toEqual({ ok: true, value: { sessionsEnded: 1 } })
  expect(await staffActorOf(admin.sessionId)).toBeNull()
})

test('nobody disables or demotes themselves', async () => {
  const admin = await staffMember('admin')
  expect(await disableUser(admin, admin.id)).toMatchObject({ code: 'own-account' })
  expect(await changeRole(admin, admin.id, 'auditor')).toMatchObject({ code: 'own-account' })
})

test('the list tells state, last sign-in and live sessions', async () => {
  const { admin, form } = await invite()
  const user = await staffMember('reviewer', 'Zofia Nowak')
  await disableUser(admin, user.id)
  const answer = await listUsers(admin)
  const rows = answer.ok ? answer.value : []
  expect(rows.find((row) => row.id === admin.id)).toMatchObject({ state: 'active', you: true, liveSessions: 1 })
  expect(rows.find((row) => row.email === form.email)).toMatchObject({ state: 'invited', lastSignInAt: null })
  expect(rows.find((row) => row.id === user.id)).toMatchObject({ state: 'disabled', liveSessions: 0 })
  expect(rows.at(-1)?.state).toBe('disabled')
})

test.each(ROLES.filter((role) => role !== 'admin'))('a %s administers nobody', async (role) => {
  const [actor, target] = [await staffMember(role), await staffMember('reviewer')]
  const refused = await Promise.all([
    inviteUser(actor, someone()),
    renewInvitation(actor, target.id),
    changeRole(actor, target.id, 'admin'),
    disableUser(actor, target.id),
    enableUser(actor, target.id),
    signOutEverywhere(actor, target.id),
  ])
  expect(refused.map((answer) => !answer.ok && answer.code)).toEqual(Array(6).fill('forbidden'))
  expect((await listUsers(actor)).ok).toBe(role === 'auditor')
  expect(await findUser(target.id)).toMatchObject({ role: 'reviewer', disabledAt: null })
})
