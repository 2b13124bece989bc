import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import {
  findMergesWaiting,
  insertAct,
  joinMembers,
  leaveMembers,
  lockPlacing,
  lockSharingCase,
  membersOf,
  moveToCase,
  type SharingCaseRecord,
  updateSharingCase,
} from './case-records'
import { about, heldByAnother, NO_CLAIM, sharingHeldBy } from './claims'
import { findByNumber } from './desk-records'
import { recountCase } from './recount-case'
import { maySharingGo } from './transitions'
import { type MergeForm, mergeForm, type SharingRefusal } from './view'

/**
 * Makes one case of several that links now join: the older takes the younger over. Where two people hold them, nothing
 * is taken from either: the younger notes that it belongs to the older, both say so, and it is made up for as soon as
 * one is released. Needs the placing lock.
 */
export async function uniteCases(
  tx: Tx,
  actor: Actor,
  into: SharingCaseRecord,
  others: readonly SharingCaseRecord[],
  now: Date,
): Promise<SharingCaseRecord> {
  let row = into
  for (const other of others) {
    const [one, two] = [sharingHeldBy(row, now), sharingHeldBy(other, now)]
    if (one && two && one !== two) await updateSharingCase(tx, other.id, { mergeWithId: row.id })
    else row = await takeOver(tx, actor, row, other, now)
  }
  return row
}

async function takeOver(
  tx: Tx,
  actor: Actor,
  into: SharingCaseRecord,
  from: SharingCaseRecord,
  now: Date,
): Promise<SharingCaseRecord> {
  const accounts = await membersOf(from.id, tx)
  await leaveMembers(tx, from.id, accounts, 'merged', now)
  await joinMembers(tx, into.id, accounts, now)
  await moveToCase(tx, from.id, into.id)
  const { claimedById, claimedAt, claimExpiresAt } = from
  const claim = sharingHeldBy(into, now) || !sharingHeldBy(from, now) ? {} : { claimedById, claimedAt, claimExpiresAt }
  const wakes = into.status === 'watched' && from.status !== 'watched'
  await updateSharingCase(tx, from.id, { status: 'merged', mergedIntoId: into.id, mergeWithId: null, ...NO_CLAIM })
  const row = await updateSharingCase(tx, into.id, {
    ...claim,
    ...(wakes ? { status: 'suspected' } : {}),
    proposedById: null,
    proposedAt: null,
    partIds: [...new Set([...into.partIds, ...from.partIds])],
  })
  const facts = { from: from.id, number: from.number, accounts: accounts.length }
  const userId = actor.kind === 'staff' ? actor.id : null
  await insertAct(tx, { caseId: into.id, act: 'merged', userId, at: now, facts })
  await record(tx, { type: 'sharing.merged', actor, subject: about(from.id), data: { into: into.id }, occurredAt: now })
  return row
}

/**
 * Makes one of two open cases by hand; the older stays. Refuses `forbidden`, `invalid`, `not-found`, `not-open`, `same-case`,
 * `claimed-by-another` (somebody else holds one of them). Locks both.
 */
export async function mergeSharing(
  actor: Actor,
  form: MergeForm,
  now = new Date(),
): Promise<Result<{ caseId: string }, SharingRefusal>> {
  const refusal = forbidden(actor, 'sharing.work')
  if (refusal) return refusal
  const said = mergeForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const { caseId } = said.data
  const withId = (await findByNumber(said.data.withNumber))?.id
  if (!withId) return refuse('not-found')
  if (caseId === withId) return refuse('same-case')
  return await transaction(async (tx) => {
    await lockPlacing(tx)
    const rows: SharingCaseRecord[] = []
    for (const id of [caseId, withId].sort()) {
      const row = await lockSharingCase(tx, id)
      if (!row) return refuse('not-found')
      if (!maySharingGo(row.status, 'merged')) return refuse('not-open')
      const held = heldByAnother(row, actor, now)
      if (held) return held
      rows.push(row)
    }
    const [into, from] = rows.sort((a, b) => a.number - b.number) as [SharingCaseRecord, SharingCaseRecord]
    const united = await takeOver(tx, actor, into, from, now)
    return ok({ caseId: (await recountCase(tx, united, now, { fresh: true })).id })
  })
}

/** Makes up for merges that waited for a claim to end. @returns how many */
export async function mergeWaiting(actor: Actor, now = new Date()): Promise<number> {
  let merged = 0
  for (const { id, mergeWithId } of await findMergesWaiting()) {
    await transaction(async (tx) => {
      await lockPlacing(tx)
      const [from, into] = [await lockSharingCase(tx, id), mergeWithId ? await lockSharingCase(tx, mergeWithId) : null]
      if (!from?.mergeWithId || !maySharingGo(from.status, 'merged')) return ok(null)
      if (!into || !maySharingGo(into.status, 'merged')) {
        await updateSharingCase(tx, id, { mergeWithId: null })
        return ok(null)
      }
      const [one, two] = [sharingHeldBy(into, now), sharingHeldBy(from, now)]
      if (one && two && one !== two) return ok(null)
      await recountCase(tx, await takeOver(tx, actor, into, from, now), now, { fresh: true })
      merged++
      return ok(null)
    })
  }
  return merged
}
