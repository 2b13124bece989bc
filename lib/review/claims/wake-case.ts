import 'server-only'
import { may } from '@/lib/access'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { type CaseRecord, lockCase } from '../records'
import type { ReviewRefusal } from '../view'
import { isOthersGolden, statusOf, tookPart, worker } from './claim-rules'
import { wakeRow } from './move-claim'

/**
 * Puts a case that was put off back in its lane before its time. Whoever put it off may, or a lead who took no part.
 * Refuses `forbidden`, `not-found`, `not-snoozed` (its time may be over), `took-part`. Locks the case.
 */
export async function wakeCase(actor: Actor, caseId: string, now = new Date()): Promise<Result<null, ReviewRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  return await transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    if (!row || isOthersGolden(row, actor)) return refuse('not-found')
    if (statusOf(row, now) !== 'snoozed') return refuse('not-snoozed')
    if (tookPart(row, actor)) return refuse('took-part')
    if (!mayWake(row, actor)) return refuse('lead-only')
    await wakeRow(tx, actor, row, now)
    return ok(null)
  })
}

/** Whether this person may put a case back that is put off: whoever did it, or a lead, who took no part in it. */
export const mayWake = (row: CaseRecord, actor: Actor): boolean =>
  may(actor, 'case.work') && !tookPart(row, actor) && (row.snoozedById === actor.id || may(actor, 'case.direct'))
