import { beat } from '@/lib/audit'
import { database } from '@/lib/database'
import { askShadowRun } from '@/lib/policy'
import { runShadow } from '@/lib/trends'
import type { Actor } from '@/lib/vocabulary'

/** A worker that answered at this instant. */
export const workerAnswers = (now = new Date()): Promise<void> =>
  beat('test', { name: 'none', version: '0', ready: false }, now)

/** Runs a draft over the month before `now`, as a person who asks and the worker that takes the job. */
export async function runOverTheMonth(actor: Actor, number: number, now = new Date()) {
  await workerAnswers(now)
  const asked = await askShadowRun(actor, number, now)
  if (!asked.ok) return asked
  await runShadow(asked.value.runId)
  await database().$queryRaw`
    select id from graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where task_identifier = 'run-shadow'))`
  return asked
}
