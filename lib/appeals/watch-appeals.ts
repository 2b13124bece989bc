import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { policyAt } from '@/lib/policy'
import { ok, system } from '@/lib/vocabulary'
import { type AppealRecord, findOverdue, findStrayPictures, findToWarn, markClock } from './records'
import { dropPictures } from './take-in-pictures'

const BATCH = 200
const STRAY_MS = 60 * 60_000

/**
 * What the clock does to appeals that are not decided: it writes down once that little time is left (policy, 24 h) and once
 * that the time is over, which leads hear of at once, and takes away pictures whose appeal was never filed. The table shows
 * the same at every instant without it. May run twice, and beside itself.
 * @returns how many marks it wrote
 */
export async function watchAppeals(now = new Date()): Promise<number> {
  const soon = new Date(now.getTime() + (await policyAt(now)).appeals.warnBeforeMs)
  let marked = 0
  for (const appeal of await findToWarn(soon, BATCH)) marked += await mark(appeal, 'warnedAt', now)
  for (const appeal of await findOverdue(now, BATCH)) marked += await mark(appeal, 'overdueAt', now)
  await dropPictures(await findStrayPictures(new Date(now.getTime() - STRAY_MS), BATCH))
  return marked
}

async function mark(
  { id, driverId, dueAt }: AppealRecord,
  which: 'warnedAt' | 'overdueAt',
  now: Date,
): Promise<number> {
  const done = await transaction(async (tx) => {
    if (!(await markClock(tx, id, which, now))) return ok(0)
    await record(tx, {
      type: which === 'warnedAt' ? 'appeal.warned' : 'appeal.overdue',
      actor: system('clock'),
      driverId,
      subject: { kind: 'appeal', id },
      data: { dueAt },
      occurredAt: now,
    })
    return ok(1)
  })
  return done.value
}
