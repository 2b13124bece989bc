import { findWorker, forbidden } from '@/lib/access'
import { type Tx, transaction } from '@/lib/database'
import { type Actor, ok, type Refusal, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { type CaseRecord, lockCase } from '../records'
import type { ReviewRefusal } from '../view'
import { hasRead, isOthersGolden, lanesOf, tookPart } from './claim-rules'

/** Whoever may direct other people's cases. Refuses `forbidden`. */
export function director(actor: Actor): Result<StaffActor, 'forbidden'> {
  return forbidden(actor, 'case.direct') ?? (actor.kind === 'staff' ? ok(actor) : refuse('forbidden'))
}

/**
 * What a lead does with a case, in one transaction that holds its lock.
 * Refuses `forbidden`, `not-found`, `cancelled`, `already-decided`, `took-part`, and what the deed refuses.
 */
export async function directCase(
  actor: Actor,
  caseId: string,
  deed: (tx: Tx, row: CaseRecord) => Promise<Result<null, ReviewRefusal>>,
): Promise<Result<null, ReviewRefusal>> {
  const lead = director(actor)
  if (!lead.ok) return lead
  return await transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    const why = whyNotDirect(row, actor)
    return !row || why ? (why ?? refuse('not-found')) : await deed(tx, row)
  })
}

/** Why nobody may direct this case, or this lead may not: it is over, or they took part in it; undefined when they may. */
function whyNotDirect(row: CaseRecord | null, actor: Actor): Refusal<ReviewRefusal> | undefined {
  if (!row || isOthersGolden(row, actor)) return refuse('not-found')
  if (row.status === 'cancelled') return refuse('cancelled')
  if (row.status === 'closed' || row.status === 'pending') return refuse('already-decided')
  return tookPart(row, actor) ? refuse('took-part') : undefined
}

/** Whom a lead asks to take a case; null: nobody in particular. Refuses who can't take it. */
export async function personAsked(
  tx: Tx,
  row: CaseRecord,
  userId: string | null,
): Promise<Result<StaffActor | null, ReviewRefusal>> {
  if (userId === null) return ok(null)
  const person = await findWorker(userId, tx)
  return whyNotGive(row, person) ?? ok(person)
}

/** Why a case can't be given to this person; undefined when it can. */
function whyNotGive(row: CaseRecord, person: StaffActor | null): Refusal<ReviewRefusal> | undefined {
  if (!person) return refuse('person-not-found')
  if (tookPart(row, person)) return refuse('person-took-part')
  if (hasRead(row, person))
    return refuse(
      'person-took-part',
      'They have read what the first reviewer found, so somebody else takes the second look.',
    )
  return (lanesOf(person) as string[]).includes(row.lane) ? undefined : refuse('person-lead-only')
}
