import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { log } from '@/lib/configuration'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import {
  type BackfillRecord,
  countMeasured,
  findNewestBackfill,
  findNextChecks,
  findRunning,
  finishBackfill,
  insertBackfill,
  lockStarting,
  moveOn,
} from './backfill-records'
import { type FaceSearch, gatherSignals } from './gather-signals'
import type { BackfillProgress, SharingRefusal } from './view'

const BATCH = 50
/** A job ends after this long; the clock starts the next one, which goes on where this one was. */
const RUN_FOR_MS = 50_000

/**
 * Starts computing the signals of all checks so far, oldest first, in the worker (follower of this record).
 * Refuses `forbidden`, `under-way`.
 */
export async function startBackfill(actor: Actor, now = new Date()): Promise<Result<BackfillProgress, SharingRefusal>> {
  const refusal = forbidden(actor, 'sharing.confirm')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    await lockStarting(tx)
    if (await findRunning(tx)) return refuse('under-way')
    const total = await countMeasured(tx, now)
    const row = await insertBackfill(tx, { startedAt: now, startedBy: actor.id, until: now, movedAt: now, total })
    await record(tx, {
      type: 'sharing.backfill-started',
      actor,
      subject: { kind: 'backfill', id: row.id },
      data: { total },
      occurredAt: now,
    })
    return ok(progressOf(row))
  })
}

/**
 * Goes on with the run that is under way, if one is, for at most 50 s. The cursor is moved after each batch, so a
 * worker that dies loses one batch, which is done again and changes nothing. One check that fails is logged and passed.
 * @returns how many checks it did
 */
export async function runBackfill(search?: FaceSearch, runFor = RUN_FOR_MS): Promise<number> {
  const ends = Date.now() + runFor
  let done = 0
  for (;;) {
    const row = await findRunning()
    if (!row) return done
    const batch = await findNextChecks(row, BATCH)
    const last = batch.at(-1)
    if (!last) {
      await finishBackfill(row.id, new Date())
      return done
    }
    for (const check of batch) {
      const options = { groupFaces: check.newest, ...(search ? { search } : {}) }
      await gatherSignals(check.id, options).catch((error: Error) =>
        log.warn({ error, verificationId: check.id }, 'The signals of a check could not be computed; the run goes on.'),
      )
    }
    if (!(await moveOn(row, last, batch.length, new Date())) || Date.now() > ends) return done
    done += batch.length
  }
}

/** How far the newest run is, or null when there never was one. */
export async function backfillProgress(): Promise<BackfillProgress | null> {
  const row = await findNewestBackfill()
  return row && progressOf(row)
}

const progressOf = (row: BackfillRecord): BackfillProgress => ({
  startedAt: row.startedAt.toISOString(),
  done: row.done,
  total: row.total,
  movedAt: row.movedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})
