import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { forbidden } from './permissions'
import { endSessionsOf, lockUser } from './records'

/**
 * Ends every session of an account; each is refused at its next request. Everybody may do it to their own account,
 * this session included; admins to any.
 * Refuses `forbidden`, `not-found`. Locks the user.
 */
export async function signOutEverywhere(
  actor: StaffActor,
  userId: string,
  now = new Date(),
): Promise<Result<{ sessionsEnded: number }, 'forbidden' | 'not-found'>> {
  const refusal = actor.id === userId ? undefined : forbidden(actor, 'users.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const user = await lockUser(tx, userId)
    if (!user) return refuse('not-found')
    const { count } = await endSessionsOf(tx, user.id, now)
    await record(tx, {
      type: 'user.signed-out-everywhere',
      actor,
      subject: { kind: 'user', id: user.id },
      data: { sessionsEnded: count },
      occurredAt: now,
    })
    return ok({ sessionsEnded: count })
  })
}
