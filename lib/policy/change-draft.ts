import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { type Actor, ok, type Refusal, type Result, refuse } from '@/lib/vocabulary'
import { type ContentErrors, checkContent, readPolicy } from './read-policy'
import { findVersion, lockPolicies, type PolicyRecord, updateVersion } from './records'
import { endRuns } from './shadow-records'
import { type ChangeForm, changeForm, type PolicyRefusal } from './version-view'
import { changesBetween } from './words'

/**
 * Writes a draft anew. Whoever writes in it is one of its authors and does not publish it; an earlier shadow run no
 * longer counts, one that is under way ends, and it is no roll-back any longer. `revision` is the one that was read.
 * Refuses `forbidden`, `invalid` (`facts.errors`: words by field), `not-found`, `not-a-draft`, `changed-meanwhile`.
 * Takes the lock of the policies.
 */
export async function changeDraft(
  actor: Actor,
  form: ChangeForm,
  now = new Date(),
): Promise<Result<{ revision: number }, PolicyRefusal>> {
  const refusal = forbidden(actor, 'policy.draft')
  if (refusal) return refusal
  const read = changeForm.safeParse(form)
  if (!read.success) return invalid({ note: read.error.issues[0]?.message ?? '' })
  const checked = checkContent(read.data.content)
  if (!checked.ok) return invalid(checked.errors)
  return await transaction(async (tx) => {
    await lockPolicies(tx)
    const draft = await draftAt(tx, read.data.number, read.data.revision)
    if (!draft.ok) return draft
    const before = readPolicy(draft.value.number, draft.value.content)
    const fields = changesBetween(before, checked.content).map(({ path }) => path)
    const { revision } = await updateVersion(tx, draft.value.number, {
      content: JSON.parse(JSON.stringify(checked.content)),
      note: read.data.note,
      changedAt: now,
      revision: { increment: 1 },
      authorIds: [...new Set([...draft.value.authorIds, actor.id])],
      ...(fields.length > 0 ? { shadowedAt: null, rollsBackTo: null } : {}),
    })
    if (fields.length > 0) await endRuns(tx, draft.value.number, now)
    const subject = { kind: 'policy', id: String(draft.value.number) }
    const data = { version: draft.value.number, fields }
    await record(tx, { type: 'policy.changed', actor, subject, data, occurredAt: now })
    return ok({ revision })
  })
}

const invalid = (errors: ContentErrors): Refusal<'invalid'> => refuse('invalid', Object.values(errors)[0], { errors })

/** The draft of this number as it was read. Refuses `not-found`, `not-a-draft`, `changed-meanwhile`. */
export async function draftAt(
  tx: Tx,
  number: number,
  revision: number,
): Promise<Result<PolicyRecord, 'not-found' | 'not-a-draft' | 'changed-meanwhile'>> {
  const draft = await findVersion(number, tx)
  if (!draft) return refuse('not-found')
  if (draft.publishedAt || draft.discardedAt) return refuse('not-a-draft')
  return draft.revision === revision ? ok(draft) : refuse('changed-meanwhile')
}
