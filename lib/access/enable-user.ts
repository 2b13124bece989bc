import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { forbidden } from './permissions'
import { lockUser, updateUser } from './records'

/**
 * Lets a disabled account in again, with its role and password. Sessions that ended stay ended; somebody who never
 * answered an invitation needs a new one.
 * Refuses `forbidden`, `not-found`, `already-enabled`. Locks the user.
 */
export async function enableUser(
  actor: StaffActor,
  userId: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'not-found' | 'already-enabled'>> {
  const refusal = forbidden(actor, 'users.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const user = await lockUser(tx, userId)
    if (!user) return refuse('not-found')
    if (!user.disabledAt) return refuse('already-enabled')
    await updateUser(tx, user.id, { disabledAt: null, disabledById: null })
    await record(tx, { type: 'user.enabled', actor, subject: { kind: 'user', id: user.id }, occurredAt: now })
    return ok(null)
  })
}
