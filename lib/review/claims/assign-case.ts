import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { findShowing, giveShowing } from '../golden/golden-records'
import { type CaseRecord, updateCase } from '../records'
import type { AssignForm, ReviewRefusal } from '../view'
import { heldBy } from './claim-rules'
import { directCase, personAsked } from './direct-rules'
import { releaseRow } from './move-claim'

/**
 * A lead asks a reviewer or lead to take a case: "next case" gives it to them first, and passes it by for everybody else
 * for 30 min. `userId: null` takes the request back. A case that somebody keeps ahead is opened for it; one on
 * somebody's bench stays there: `reassignCase` takes it away. A golden one that the lead gives away seems to be assigned
 * to that person, who is told nothing: it stays open to the lead alone.
 * Refuses `forbidden`, `not-found`, `cancelled`, `already-decided`, `took-part` (the lead), `claimed-by-another` (with
 * the holder's id), `person-not-found`, `person-took-part`, `person-lead-only`. Locks the case.
 */
export async function assignCase(
  actor: Actor,
  caseId: string,
  { userId }: AssignForm,
  now = new Date(),
): Promise<Result<null, ReviewRefusal>> {
  return await directCase(actor, caseId, async (tx, row) => {
    const asked = await personAsked(tx, row, userId)
    if (!asked.ok) return asked
    const person = asked.value
    const holder = heldBy(row, now)
    if (person && holder && holder !== person.id) {
      if (row.claimKind !== 'ahead') return refuse('claimed-by-another', undefined, { holderId: holder })
      await releaseRow(tx, actor, row, 'assigned', now)
    }
    await giveRow(tx, actor, row, person, now)
    return ok(null)
  })
}

/**
 * Writes whom a lead asked to take a case, in the transaction that holds its lock; null: nobody in particular. Of a golden
 * one beside it, as it is its person's whatever they asked.
 */
export async function giveRow(
  tx: Tx,
  actor: Actor,
  row: CaseRecord,
  person: StaffActor | null,
  now: Date,
): Promise<void> {
  const isGolden = row.kind === 'golden'
  const from = isGolden ? ((await findShowing(row.id, tx))?.givenToId ?? null) : row.assignedToId
  if (person === null && from === null) return
  if (isGolden) await giveShowing(tx, row.id, person?.id ?? null, now)
  else
    await updateCase(tx, row.id, {
      assignedToId: person?.id ?? null,
      assignedById: person ? actor.id : null,
      assignedAt: person ? now : null,
    })
  await record(tx, {
    type: 'case.assigned',
    actor,
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    data: { to: person?.id ?? null, from },
    occurredAt: now,
  })
}
