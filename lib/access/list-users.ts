import 'server-only'
import { ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { forbidden } from './permissions'
import { recordExport } from './record-export'
import { findUsers, type UserWithActivity } from './records'
import { USER_STATES, type UserEntry, type UserState } from './view'

const byName = new Intl.Collator('en')

/** Everybody who has an account: active, then invited, then disabled, each by name. Refuses `forbidden`. */
export async function listUsers(actor: StaffActor, now = new Date()): Promise<Result<UserEntry[], 'forbidden'>> {
  const refusal = forbidden(actor, 'users.see')
  if (refusal) return refusal
  const users = await findUsers(now)
  const entries = users.map((user) => entry(user, actor.id))
  const place = ({ state }: UserEntry) => USER_STATES.indexOf(state)
  return ok(entries.sort((one, other) => place(one) - place(other) || byName.compare(one.name, other.name)))
}

/** The same list to be taken along; the export is written to the audit log. Refuses `forbidden`. */
export async function exportUsers(actor: StaffActor, now = new Date()): Promise<Result<UserEntry[], 'forbidden'>> {
  const answer = await listUsers(actor, now)
  if (answer.ok) await recordExport(actor, 'users', { rows: answer.value.length })
  return answer
}

const stateOf = (user: UserWithActivity): UserState =>
  user.disabledAt ? 'disabled' : user.passwordHash ? 'active' : 'invited'

const entry = (user: UserWithActivity, readerId: string): UserEntry => ({
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  state: stateOf(user),
  invitedUntil: user.invitationExpiresAt?.toISOString() ?? null,
  createdAt: user.createdAt.toISOString(),
  lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
  liveSessions: user.liveSessions,
  you: user.id === readerId,
})
