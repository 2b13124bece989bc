import 'server-only'
import { record } from '@/lib/audit'
import { isDuplicate, transaction } from '@/lib/database'
import { ok, type Result, refuse, type StaffActor, type SystemActor } from '@/lib/vocabulary'
import { invalidForm } from './invalid-form'
import { newInvitation } from './invitation'
import { forbidden } from './permissions'
import { insertUser } from './records'
import { type Invitation, inviteForm } from './view'

/**
 * Adds a member of staff who can sign in once they have answered the invitation. Its link holds 7 days, works once
 * and is in this answer alone: only its hash is kept.
 * Refuses `forbidden`, `invalid` (facts.errors by field), `email-taken` (also by a disabled account).
 */
export async function inviteUser(
  actor: StaffActor | SystemActor,
  input: unknown,
  now = new Date(),
): Promise<Result<Invitation, 'forbidden' | 'invalid' | 'email-taken'>> {
  const refusal = forbidden(actor, 'users.write')
  if (refusal) return refusal
  const form = inviteForm.safeParse(input)
  if (!form.success) return invalidForm(form.error)
  const invitation = newInvitation(now)
  try {
    return await transaction(async (tx) => {
      const user = await insertUser(tx, {
        ...form.data,
        ...invitation.kept,
        createdAt: now,
        invitedById: actor.kind === 'staff' ? actor.id : null,
      })
      await record(tx, {
        type: 'user.invited',
        actor,
        subject: { kind: 'user', id: user.id },
        data: { role: user.role, expiresAt: invitation.shown.expiresAt },
        occurredAt: now,
      })
      return ok({ userId: user.id, ...invitation.shown })
    })
  } catch (error) {
    if (isDuplicate(error)) return refuse('email-taken')
    throw error
  }
}
