import { createKey, hashPassword, SESSION_HOURS } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Role, SCOPES, type StaffActor, system } from '@/lib/vocabulary'
import { after, HOUR, MINUTE } from './instants'
import { newPassword } from './passwords'

type Hired = { role: Role; name: string; email: string }

const STAFF = [
  { role: 'admin', name: 'Samira Haddad', email: 'samira.haddad@parcelway.example' },
  { role: 'admin', name: 'Joost van Dijk', email: 'joost.vandijk@parcelway.example' },
  { role: 'lead', name: 'Desmond Achebe', email: 'desmond.achebe@parcelway.example' },
  { role: 'lead', name: 'Marisol Quintana', email: 'marisol.quintana@parcelway.example' },
  { role: 'lead', name: 'Hanna Lindqvist', email: 'hanna.lindqvist@parcelway.example' },
  { role: 'reviewer', name: 'Inês Carvalho', email: 'ines.carvalho@parcelway.example' },
  { role: 'reviewer', name: 'Tomasz Wren', email: 'tomasz.wren@parcelway.example' },
  { role: 'reviewer', name: 'Yuki Ōtsuka', email: 'yuki.otsuka@parcelway.example' },
  { role: 'manager', name: 'Priya Raghunathan', email: 'priya.raghunathan@parcelway.example' },
  { role: 'manager', name: 'Owen Gallagher', email: 'owen.gallagher@parcelway.example' },
  { role: 'auditor', name: 'Clémence Dubois', email: 'clemence.dubois@parcelway.example' },
] as const satisfies readonly Hired[]

export type StaffName = 'desmond' | 'marisol' | 'hanna' | 'ines' | 'tomasz' | 'yuki' | 'samira' | 'priya'
export type Staff = Record<StaffName, StaffActor>
export type Credentials = { users: (Hired & { password: string })[]; apiKey: string }

/** In the order in which demo.json lists them. */
const LISTED: readonly Role[] = ['reviewer', 'lead', 'manager', 'admin', 'auditor']

const given = (name: string): string =>
  (name.split(' ')[0] ?? '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/**
 * The people who work with the product and the platform's key, as if they had come in when the platform began with
 * it. Passwords and key are random; only their hashes are kept.
 */
export async function hireStaff(
  since: Date,
): Promise<{ staff: Staff; everybody: StaffActor[]; credentials: Credentials; keyId: string }> {
  const users = STAFF.map((one) => ({ ...one, password: newPassword() }))
  const hashes = await Promise.all(users.map((user) => hashPassword(user.password)))
  const everybody: StaffActor[] = []
  for (const [i, user] of users.entries()) {
    const at = after(since, i * 7 * MINUTE)
    everybody.push(await hire(user, hashes[i] as string, everybody[0], at))
  }
  const staff = Object.fromEntries(everybody.map((actor) => [given(actor.name), actor])) as Staff
  const key = await createKey(staff.samira, { name: 'Parcelway dispatch', scopes: [...SCOPES] }, after(since, 2 * HOUR))
  if (!key.ok) throw new Error(`The platform's key was refused: ${key.code}`)
  const listed = LISTED.flatMap((role) => users.filter((user) => user.role === role))
  return { staff, everybody, credentials: { users: listed, apiKey: key.value.key }, keyId: key.value.id }
}

async function hire(user: Hired, passwordHash: string, inviter: StaffActor | undefined, at: Date): Promise<StaffActor> {
  return await transaction(async (tx) => {
    const { role, name, email } = user
    const { id } = await tx.staffUser.create({
      data: { role, name, email, passwordHash, createdAt: at, invitedById: inviter?.id ?? null },
    })
    const actor: StaffActor = { kind: 'staff', id, role, name }
    const subject = { kind: 'user', id }
    const by = inviter ?? system('install')
    await record(tx, { type: 'user.invited', actor: by, subject, data: { role }, occurredAt: at })
    await record(tx, { type: 'user.activated', actor, subject, occurredAt: after(at, 3 * MINUTE) })
    return actor
  })
}

/** One shift at the desk: signed in from `from`, signed out at `to`; null: still signed in. */
export async function signInForShift(actor: StaffActor, from: Date, to: Date | null): Promise<Shift> {
  return await transaction(async (tx) => {
    const { id } = await tx.staffSession.create({
      data: { userId: actor.id, createdAt: from, expiresAt: after(from, SESSION_HOURS * HOUR), endedAt: to },
    })
    const subject = { kind: 'session', id }
    await record(tx, { type: 'sign-in.succeeded', actor, subject, occurredAt: from })
    return { actor, sessionId: id, to }
  })
}

export type Shift = { actor: StaffActor; sessionId: string; to: Date | null }

/** Notes the end of a shift in the audit log. */
export async function signOutAfterShift({ actor, sessionId, to }: Shift): Promise<void> {
  if (!to) return
  const subject = { kind: 'session', id: sessionId }
  await transaction((tx) => record(tx, { type: 'sign-out', actor, subject, occurredAt: to }))
}
