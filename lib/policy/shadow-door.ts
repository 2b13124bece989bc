import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, system } from '@/lib/vocabulary'
import type { Policy } from './policy'
import { readPolicy } from './read-policy'
import { findPublished, findVersion, lockPolicies, updateVersion } from './records'
import { endRuns, findRun, finishRun, hashOf, moveRun, type ShadowRunRecord } from './shadow-records'

/** A run that is to go on, with the draft and the version that was in force when it was asked for. */
export type ShadowWork = { run: ShadowRunRecord; draft: Policy; inForce: Policy }

/** Null: the run is over, or the draft is gone. */
export async function openShadowRun(id: string): Promise<ShadowWork | null> {
  const run = await findRun(id)
  const [draft, inForce] = run ? await Promise.all([findVersion(run.number), findVersion(run.inForceNumber)]) : []
  if (!run || !draft || !inForce) return null
  return {
    run,
    draft: readPolicy(draft.number, draft.content),
    inForce: readPolicy(inForce.number, inForce.content),
  }
}

/** Every version that was published. */
export const publishedPolicies = async (): Promise<Policy[]> =>
  (await findPublished()).map(({ number, content }) => readPolicy(number, content))

/** Keeps what one more day has added to the counts. @returns false: the run is over, or that day is counted already */
export const moveShadowRun = (run: ShadowRunRecord, counts: object, now: Date): Promise<boolean> =>
  moveRun(run, counts, now)

/**
 * Notes what a run has found with the draft, which may be published then. A run of a draft that says something else by
 * now, or is none any longer, ends without. Takes the lock of the policies. @returns whether it was noted
 */
export async function finishShadowRun(run: ShadowRunRecord, found: object, now: Date): Promise<boolean> {
  const { number } = run
  const noted = await transaction(async (tx) => {
    await lockPolicies(tx)
    const draft = await findVersion(number, tx)
    const isSame = draft && !draft.publishedAt && !draft.discardedAt && hashOf(draft.content) === run.contentHash
    if (!isSame) {
      await endRuns(tx, number, now)
      return ok(false)
    }
    if (!(await finishRun(tx, run.id, now))) return ok(false)
    await updateVersion(tx, number, { shadowedAt: now, shadow: JSON.parse(JSON.stringify(found)) })
    const subject = { kind: 'policy', id: String(number) }
    const data = { version: number, runId: run.id, askedById: run.askedById }
    await record(tx, { type: 'policy.shadowed', actor: system('shadow run'), subject, data, occurredAt: now })
    return ok(true)
  })
  return noted.value
}
