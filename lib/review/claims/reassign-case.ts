import 'server-only'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import type { AssignForm, ReviewRefusal } from '../view'
import { giveRow } from './assign-case'
import { heldBy } from './claim-rules'
import { directCase, personAsked } from './direct-rules'
import { releaseRow } from './move-claim'

/**
 * A lead takes a case from whoever holds it, and asks somebody else to take it, or opens it for everybody
 * (`userId: null`, also an earlier assignment ends). A first finding of the one who held it stays on record.
 * Refuses `forbidden`, `not-found`, `cancelled`, `already-decided`, `took-part` (the lead), `nobody-holds-it`,
 * `person-not-found`, `person-took-part`, `person-lead-only`. Locks the case.
 */
export async function reassignCase(
  actor: Actor,
  caseId: string,
  { userId }: AssignForm,
  now = new Date(),
): Promise<Result<null, ReviewRefusal>> {
  return await directCase(actor, caseId, async (tx, row) => {
    if (heldBy(row, now) === null) return refuse('nobody-holds-it')
    const asked = await personAsked(tx, row, userId)
    if (!asked.ok) return asked
    await releaseRow(tx, actor, row, 'reassigned', now)
    await giveRow(tx, actor, row, asked.value, now)
    return ok(null)
  })
}
