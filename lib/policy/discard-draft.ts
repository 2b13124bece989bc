import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findVersion, lockPolicies, updateVersion } from './records'
import { endRuns } from './shadow-records'
import type { PolicyRefusal } from './version-view'

/** Gives a draft up; it stays in the list. Refuses `forbidden`, `not-found`, `not-a-draft`. */
export async function discardDraft(
  actor: Actor,
  number: number,
  now = new Date(),
): Promise<Result<null, PolicyRefusal>> {
  const refusal = forbidden(actor, 'policy.draft')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    await lockPolicies(tx)
    const draft = await findVersion(number, tx)
    if (!draft) return refuse('not-found')
    if (draft.publishedAt || draft.discardedAt) return refuse('not-a-draft')
    await updateVersion(tx, number, { discardedAt: now, discardedById: actor.id })
    await endRuns(tx, number, now)
    const subject = { kind: 'policy', id: String(number) }
    await record(tx, { type: 'policy.discarded', actor, subject, data: { version: number }, occurredAt: now })
    return ok(null)
  })
}
