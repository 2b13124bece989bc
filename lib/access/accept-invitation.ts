import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, type Role, refuse } from '@/lib/vocabulary'
import { invalidForm } from './invalid-form'
import { hashPassword } from './password'
import { findUserByInvitation, lockUser, type UserRow, updateUser } from './records'
import { hashSecret } from './secrets'
import { passwordForm } from './view'

type Unusable = 'invitation-not-found' | 'invitation-expired'

/**
 * Whom a link invites. The token is the right to see it.
 * Refuses `invitation-not-found` (unknown, used, replaced, account disabled), `invitation-expired`.
 */
export async function openInvitation(
  token: string,
  now = new Date(),
): Promise<Result<{ name: string; email: string; role: Role; expiresAt: string }, Unusable>> {
  const found = usable(await findUserByInvitation(hashSecret(token)), now)
  if (!found.ok) return found
  const { name, email, role, invitationExpiresAt } = found.value
  return ok({ name, email, role, expiresAt: invitationExpiresAt.toISOString() })
}

/**
 * Sets the password of somebody invited, who can sign in from then on. The token is the right to do it, once.
 * Refuses `invalid` (facts.errors by field), `invitation-not-found` (also when two answer at once: the first holds),
 * `invitation-expired`. Locks the user.
 */
export async function acceptInvitation(
  token: string,
  input: unknown,
  now = new Date(),
): Promise<Result<{ email: string }, Unusable | 'invalid'>> {
  const form = passwordForm.safeParse(input)
  if (!form.success) return invalidForm(form.error)
  const invited = usable(await findUserByInvitation(hashSecret(token)), now)
  if (!invited.ok) return invited
  const passwordHash = await hashPassword(form.data.password)
  return await transaction(async (tx) => {
    const user = await lockUser(tx, invited.value.id)
    const still = usable(user && isInvitedBy(user, token) ? user : null, now)
    if (!still.ok) return still
    await updateUser(tx, still.value.id, { passwordHash, invitationHash: null, invitationExpiresAt: null })
    const { id, role, name, email } = still.value
    await record(tx, {
      type: 'user.activated',
      actor: { kind: 'staff', id, role, name },
      subject: { kind: 'user', id },
      occurredAt: now,
    })
    return ok({ email })
  })
}

const isInvitedBy = (user: UserRow, token: string): boolean =>
  user.invitationHash !== null && Buffer.from(user.invitationHash).equals(hashSecret(token))

function usable(user: UserRow | null, now: Date): Result<UserRow & { invitationExpiresAt: Date }, Unusable> {
  if (!user?.invitationExpiresAt || user.disabledAt || user.passwordHash) return refuse('invitation-not-found')
  if (user.invitationExpiresAt <= now) return refuse('invitation-expired')
  return ok({ ...user, invitationExpiresAt: user.invitationExpiresAt })
}
