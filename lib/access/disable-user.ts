import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { keepsAnAdmin } from './last-admin'
import { forbidden } from './permissions'
import { endSessionsOf, lockUser, updateUser } from './records'

/**
 * Shuts an account out: its next request is refused, its sessions and its invitation end. What it did stays.
 * Refuses `forbidden`, `own-account`, `last-admin`, `not-found`, `already-disabled`. Locks the admins, then the user.
 */
export async function disableUser(
  actor: StaffActor,
  userId: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'own-account' | 'last-admin' | 'not-found' | 'already-disabled'>> {
  const refusal = forbidden(actor, 'users.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const loss = await keepsAnAdmin(tx, actor, userId)
    if (loss) return loss
    const user = await lockUser(tx, userId)
    if (!user) return refuse('not-found')
    if (user.disabledAt) return refuse('already-disabled')
    await updateUser(tx, user.id, {
      disabledAt: now,
      disabledById: actor.id,
      invitationHash: null,
      invitationExpiresAt: null,
    })
    const { count } = await endSessionsOf(tx, user.id, now)
    await record(tx, {
      type: 'user.disabled',
      actor,
      subject: { kind: 'user', id: user.id },
      data: { sessionsEnded: count },
      occurredAt: now,
    })
    return ok(null)
  })
}
