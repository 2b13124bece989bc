import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { readPolicy } from './read-policy'
import { findLatest, findVersion, insertVersion, lockPolicies, type PolicyRecord } from './records'
import { type DraftForm, draftForm, type PolicyRefusal, type RollBackForm, rollBackForm } from './version-view'

/**
 * Begins a draft as a copy of any version; whoever wrote in another draft is an author of its copy too. Refuses `forbidden`, `invalid`, `not-found`. Takes the lock of the policies.
 */
export async function draftPolicy(
  actor: Actor,
  form: DraftForm,
  now = new Date(),
): Promise<Result<{ number: number }, PolicyRefusal>> {
  const refusal = forbidden(actor, 'policy.draft')
  if (refusal) return refusal
  const read = draftForm.safeParse(form)
  if (!read.success) return refuse('invalid', read.error.issues[0]?.message)
  return await transaction(async (tx) => {
    await lockPolicies(tx)
    const base = await findVersion(read.data.basedOn, tx)
    if (!base) return refuse('not-found')
    return ok(await begin(tx, actor, base, { note: read.data.note, rollsBackTo: null }, now))
  })
}

/**
 * Begins a version that is equal to an older one which was in force. It can be published at once by somebody else: what
 * it does is known, so it needs no shadow run.
 * Refuses `forbidden`, `invalid`, `not-found`, `never-in-force`, `nothing-changed`. Takes the lock of the policies.
 */
export async function rollBack(
  actor: Actor,
  form: RollBackForm,
  now = new Date(),
): Promise<Result<{ number: number }, PolicyRefusal>> {
  const refusal = forbidden(actor, 'policy.draft')
  if (refusal) return refusal
  const read = rollBackForm.safeParse(form)
  if (!read.success) return refuse('invalid', read.error.issues[0]?.message)
  return await transaction(async (tx) => {
    await lockPolicies(tx)
    const [older, latest] = [await findVersion(read.data.to, tx), await findLatest(tx)]
    if (!older) return refuse('not-found')
    if (!older.inForceFrom || older.inForceFrom > now) return refuse('never-in-force')
    if (latest?.number === older.number) return refuse('nothing-changed')
    return ok(await begin(tx, actor, older, { note: read.data.note, rollsBackTo: older.number }, now))
  })
}

async function begin(
  tx: Tx,
  actor: Actor,
  base: PolicyRecord,
  { note, rollsBackTo }: { note: string; rollsBackTo: number | null },
  now: Date,
): Promise<{ number: number }> {
  const { version: _, ...content } = readPolicy(base.number, base.content)
  const { number } = await insertVersion(tx, {
    content: JSON.parse(JSON.stringify(content)),
    note,
    basedOn: base.number,
    rollsBackTo,
    draftedAt: now,
    draftedById: actor.id,
    changedAt: now,
    authorIds: [...new Set([...(base.publishedAt ? [] : base.authorIds), actor.id])],
  })
  const subject = { kind: 'policy', id: String(number) }
  const data = { version: number, basedOn: base.number, ...(rollsBackTo ? { rollsBackTo } : {}) }
  await record(tx, { type: 'policy.drafted', actor, subject, data, occurredAt: now })
  return { number }
}
