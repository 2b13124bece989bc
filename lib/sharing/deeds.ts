import 'server-only'
import { forbidden, type Permission } from '@/lib/access'
import { type Tx, transaction } from '@/lib/database'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { insertAct, lockSharingCase, membersOf, type SharingCaseRecord } from './case-records'
import { heldByAnother, heldCase } from './claims'
import { type SharingDeedForm, type SharingRefusal, sharingDeedForm } from './view'

type Done = Promise<Result<Record<string, unknown>, SharingRefusal>>
type Deed = {
  act: string
  permission: Permission
  /** held: only who holds the case; free: also while nobody does. */
  claim: 'held' | 'free'
  /** What is done to the locked case, or why not; what it answers is kept as the facts of its entry. */
  work: (the: { tx: Tx; row: SharingCaseRecord; actor: Actor; now: Date }) => Done
}
type Verb = (actor: Actor, form: SharingDeedForm, now?: Date) => Promise<Result<null, SharingRefusal>>

/**
 * A verb on a sharing case, in the frame of every one of them: permission, form, the case locked and not held by another,
 * then the work and its entry in the case's history, the reason sealed with the key of its first account. It refuses
 * `forbidden`, `invalid`, `not-found`, `claim-lost` (held) or `claimed-by-another` (free), and what the work refuses.
 */
export const deed =
  (spec: Deed): Verb =>
  (actor, form, now = new Date()) =>
    doDeed(actor, form, spec, now)

async function doDeed(
  actor: Actor,
  form: SharingDeedForm,
  deed: Deed,
  now: Date,
): Promise<Result<null, SharingRefusal>> {
  const refusal = forbidden(actor, deed.permission)
  if (refusal) return refusal
  const said = sharingDeedForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const { caseId, reason } = said.data
  return await transaction(async (tx) => {
    const held = deed.claim === 'held' ? await heldCase(tx, actor, caseId, now) : await freeCase(tx, actor, caseId, now)
    if (!held.ok) return held
    const done = await deed.work({ tx, row: held.value, actor, now })
    if (!done.ok) return done
    await noteAct(tx, { caseId, act: deed.act, userId: actor.id, reason, facts: done.value }, now)
    return ok(null)
  })
}

async function freeCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<Result<SharingCaseRecord, SharingRefusal>> {
  const row = await lockSharingCase(tx, caseId)
  if (!row) return refuse('not-found')
  return heldByAnother(row, actor, now) ?? ok(row)
}

/** Writes what was done into the case's history. */
export async function noteAct(
  tx: Tx,
  act: { caseId: string; act: string; userId: string; reason: string; facts?: Record<string, unknown> },
  now: Date,
): Promise<void> {
  const [driverId] = await membersOf(act.caseId, tx)
  await insertAct(tx, {
    caseId: act.caseId,
    act: act.act,
    userId: act.userId,
    at: now,
    facts: JSON.parse(JSON.stringify(act.facts ?? {})),
    driverId: driverId ?? null,
    sealedReason: driverId ? await sealText(driverId, act.reason, tx) : null,
  })
}
