import 'server-only'
import { forbidden, may } from '@/lib/access'
import { findHealth, record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { policyAt } from './policy-at'
import { findVersion, lockPolicies } from './records'
import { endRuns, findLiveRun, hashOf, insertRun } from './shadow-records'
import { isStill, SHADOW_DAYS } from './shadow-view'
import type { PolicyRefusal } from './version-view'

const WORKER_SILENT_AFTER_MS = 30_000
const DAY_MS = 86_400_000

/**
 * Asks the worker to run a draft over the checks of the last 30 days (follower of this record). Who asks while it is under
 * way is given the same run; one that has not moved for two minutes is ended and begun anew.
 * Refuses `forbidden`, `not-found`, `not-a-draft`, `worker-away`. Takes the lock of the policies.
 */
export async function askShadowRun(
  actor: Actor,
  number: number,
  now = new Date(),
): Promise<Result<{ runId: string }, PolicyRefusal>> {
  const refusal = may(actor, 'policy.draft') ? undefined : forbidden(actor, 'policy.publish')
  if (refusal) return refusal
  const [{ workers }, inForce] = await Promise.all([findHealth(now, WORKER_SILENT_AFTER_MS), policyAt(now)])
  return await transaction(async (tx) => {
    await lockPolicies(tx)
    const draft = await findVersion(number, tx)
    if (!draft) return refuse('not-found')
    if (draft.publishedAt || draft.discardedAt) return refuse('not-a-draft')
    const live = await findLiveRun(number, tx)
    if (live && !isStill(live.movedAt, now)) return ok({ runId: live.id })
    if (workers === 0) return refuse('worker-away')
    await endRuns(tx, number, now)
    const run = await insertRun(tx, {
      number,
      contentHash: hashOf(draft.content),
      inForceNumber: inForce.version,
      from: new Date(now.getTime() - SHADOW_DAYS * DAY_MS),
      to: now,
      askedAt: now,
      askedById: actor.id,
      movedAt: now,
    })
    const subject = { kind: 'policy', id: String(number) }
    const data = { version: number, runId: run.id }
    const forJobs = { runId: run.id }
    await record(tx, { type: 'policy.shadow-asked', actor, subject, data, forJobs, occurredAt: now })
    return ok({ runId: run.id })
  })
}
