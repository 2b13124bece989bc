import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Refusal, type Result, refuse } from '@/lib/vocabulary'
import { draftAt } from './change-draft'
import { forgetPolicies, IN_FORCE_AFTER_MS } from './policy-at'
import { readPolicy } from './read-policy'
import { findLatest, lockPolicies, type PolicyRecord, updateVersion } from './records'
import { endRuns } from './shadow-records'
import { type PolicyRefusal, type PublishForm, publishForm } from './version-view'
import { changesBetween } from './words'

/**
 * Puts a draft in force 30 seconds from now, at the same instant in every process, and retires the version before it at
 * that instant. By a manager or an admin who wrote nothing in it (contract, Permissions), with a reason, after a shadow
 * run of the draft as it is; a roll-back needs none.
 * Refuses `forbidden`, `invalid`, `not-found`, `not-a-draft`, `changed-meanwhile`, `own-draft`, `not-shadowed`,
 * `nothing-changed`. Takes the lock of the policies: of two who publish at once the second finds no draft.
 */
export async function publishPolicy(
  actor: Actor,
  form: PublishForm,
  now = new Date(),
): Promise<Result<{ inForceFrom: string }, PolicyRefusal>> {
  const refusal = forbidden(actor, 'policy.publish')
  if (refusal) return refusal
  const read = publishForm.safeParse(form)
  if (!read.success) return refuse('invalid', read.error.issues[0]?.message)
  const answer = await transaction(async (tx) => {
    await lockPolicies(tx)
    const draft = await draftAt(tx, read.data.number, read.data.revision)
    if (!draft.ok) return draft
    const latest = await findLatest(tx)
    const why = whyNotPublish(draft.value, latest, actor)
    if (why) return why
    const afterLatest = (latest?.inForceFrom?.getTime() ?? 0) + 1
    const inForceFrom = new Date(Math.max(now.getTime() + IN_FORCE_AFTER_MS, afterLatest))
    if (latest) await updateVersion(tx, latest.number, { retiredAt: inForceFrom })
    await updateVersion(tx, draft.value.number, {
      publishedAt: now,
      publishedById: actor.id,
      publishReason: read.data.reason,
      inForceFrom,
    })
    await endRuns(tx, draft.value.number, now)
    const subject = { kind: 'policy', id: String(draft.value.number) }
    const data = { version: draft.value.number, replaces: latest?.number ?? null, inForceFrom }
    await record(tx, { type: 'policy.published', actor, subject, data, occurredAt: now })
    return ok({ inForceFrom: inForceFrom.toISOString() })
  })
  if (answer.ok) forgetPolicies()
  return answer
}

/** Why this person may not publish this draft as it is; undefined when they may. */
export function whyNotPublish(
  draft: PolicyRecord,
  latest: PolicyRecord | null,
  actor: Actor,
): Refusal<'own-draft' | 'not-shadowed' | 'nothing-changed'> | undefined {
  if (draft.authorIds.includes(actor.id)) return refuse('own-draft')
  const asRead = ({ number, content }: PolicyRecord) => readPolicy(number, content)
  if (latest && changesBetween(asRead(latest), asRead(draft)).length === 0) return refuse('nothing-changed')
  return draft.rollsBackTo === null && draft.shadowedAt === null ? refuse('not-shadowed') : undefined
}
