import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse, type StaffActor, type SystemActor } from '@/lib/vocabulary'
import { newInvitation } from './invitation'
import { forbidden } from './permissions'
import { lockUser, updateUser } from './records'
import type { Invitation } from './view'

/**
 * Replaces the invitation of somebody who has not answered it: the old link ends, the new one holds 7 days.
 * Refuses `forbidden`, `not-found`, `already-active` (they have a password), `disabled`. Locks the user.
 */
export async function renewInvitation(
  actor: StaffActor | SystemActor,
  userId: string,
  now = new Date(),
): Promise<Result<Invitation, 'forbidden' | 'not-found' | 'already-active' | 'disabled'>> {
  const refusal = forbidden(actor, 'users.write')
  if (refusal) return refusal
  const invitation = newInvitation(now)
  return await transaction(async (tx) => {
    const user = await lockUser(tx, userId)
    if (!user) return refuse('not-found')
    if (user.passwordHash) return refuse('already-active')
    if (user.disabledAt) return refuse('disabled')
    await updateUser(tx, user.id, invitation.kept)
    await record(tx, {
      type: 'user.invited',
      actor,
      subject: { kind: 'user', id: user.id },
      data: { role: user.role, expiresAt: invitation.shown.expiresAt, again: true },
      occurredAt: now,
    })
    return ok({ userId: user.id, ...invitation.shown })
  })
}
