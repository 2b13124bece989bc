import 'server-only'
import type { Tx } from '@/lib/database'
import { type Refusal, refuse, type StaffActor } from '@/lib/vocabulary'
import { lockEnabledAdmins } from './records'

/**
 * Before an account loses the role of admin or is disabled: refuses `own-account`, and `last-admin` when nobody would
 * be left who can administer. `forbidden` when the actor has stopped being an admin meanwhile: of two admins who
 * disable each other at once, the second finds the first one's change. Locks the admins in order of id; call it
 * before locking the user.
 */
export async function keepsAnAdmin(
  tx: Tx,
  actor: StaffActor,
  userId: string,
): Promise<Refusal<'own-account' | 'last-admin' | 'forbidden'> | undefined> {
  if (actor.id === userId) return refuse('own-account')
  const admins = await lockEnabledAdmins(tx)
  if (admins.every((id) => id === userId)) return refuse('last-admin')
  if (!admins.includes(actor.id)) return refuse('forbidden')
  return undefined
}
