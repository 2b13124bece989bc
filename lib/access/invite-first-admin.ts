import 'server-only'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse, system } from '@/lib/vocabulary'
import { inviteUser } from './invite-user'
import { findUserByEmail, lockEnabledAdmins } from './records'
import { renewInvitation } from './renew-invitation'
import type { Invitation } from './view'

const operator = system('operator')

/**
 * Lets whoever holds the server's environment invite the first admin of an installation. Asked again before the
 * invitation was answered, it makes a new link.
 * Refuses `admin-exists` (somebody who can sign in as admin), `invalid`, `email-taken` (another role's account).
 */
export async function inviteFirstAdmin(
  email: string,
  name: string,
  now = new Date(),
): Promise<Result<Invitation, 'admin-exists' | 'invalid' | 'email-taken'>> {
  const admins = await transaction(async (tx) => ok(await lockEnabledAdmins(tx)))
  if (admins.value.length > 0) return refuse('admin-exists', 'An admin can sign in: they invite everybody else.')
  const known = await findUserByEmail(email)
  const answer =
    known?.role === 'admin'
      ? await renewInvitation(operator, known.id, now)
      : await inviteUser(operator, { email, name, role: 'admin' }, now)
  if (answer.ok) return answer
  if (answer.code === 'invalid') return refuse('invalid', 'Give an e-mail address and a name.', answer.facts)
  return refuse('email-taken', 'This address belongs to an account that can not become the first admin.')
}
