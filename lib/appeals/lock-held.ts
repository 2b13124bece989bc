import 'server-only'
import type { Tx } from '@/lib/database'
import { type Actor, type Result, refuse } from '@/lib/vocabulary'
import { heldAppeal } from './hearing-rules'
import { partsOf } from './parts-of'
import { type AppealRecord, lockAppeal } from './records'
import type { AppealRefusal } from './view'

/**
 * Locks an appeal for who hears it. Whoever got a hand in the decision after taking it, as by approving the suspension on
 * it, no longer hears it: they give it back.
 * Refuses `not-found`, `already-decided`, `not-yours`, `took-part`.
 */
export async function lockHeld(tx: Tx, appealId: string, actor: Actor): Promise<Result<AppealRecord, AppealRefusal>> {
  const held = heldAppeal(await lockAppeal(tx, appealId), actor)
  return held.ok && (await partsOf(held.value, tx)).includes(actor.id) ? refuse('took-part') : held
}
