import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, ROLES, type Role, refuse, type StaffActor } from '@/lib/vocabulary'
import { keepsAnAdmin } from './last-admin'
import { forbidden } from './permissions'
import { lockUser, updateUser } from './records'

/**
 * Gives a member of staff another role, in force at their next request.
 * Refuses `forbidden`, `invalid` (no such role), `own-account`, `last-admin`, `not-found`, `already-has-role`.
 * Locks the admins, then the user.
 */
export async function changeRole(
  actor: StaffActor,
  userId: string,
  role: Role,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'invalid' | 'own-account' | 'last-admin' | 'not-found' | 'already-has-role'>> {
  const refusal = forbidden(actor, 'users.write')
  if (refusal) return refusal
  if (!ROLES.includes(role)) return refuse('invalid')
  return await transaction(async (tx) => {
    const loss = await keepsAnAdmin(tx, actor, userId)
    if (loss) return loss
    const user = await lockUser(tx, userId)
    if (!user) return refuse('not-found')
    if (user.role === role) return refuse('already-has-role')
    await updateUser(tx, user.id, { role })
    await record(tx, {
      type: 'user.role-changed',
      actor,
      subject: { kind: 'user', id: user.id },
      data: { from: user.role, to: role },
      occurredAt: now,
    })
    return ok(null)
  })
}
