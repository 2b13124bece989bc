import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findTrace, markLooked } from './reversal-records'
import type { AppealRefusal } from './view'

/** Notes that a lead has looked at what a reversal left; once. Refuses `forbidden`, `not-found`. */
export async function markLookedAt(
  actor: Actor,
  traceId: string,
  now = new Date(),
): Promise<Result<null, AppealRefusal>> {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  const trace = await findTrace(traceId)
  if (trace?.kind !== 'look') return refuse('not-found')
  return await transaction(async (tx) => {
    if (!(await markLooked(tx, traceId, actor.id, now))) return ok(null)
    await record(tx, {
      type: 'appeal.looked',
      actor,
      driverId: trace.driverId,
      subject: { kind: 'trace', id: traceId },
      data: { what: trace.what, [`${trace.subjectKind}Id`]: trace.subjectId },
      occurredAt: now,
    })
    return ok(null)
  })
}
