import 'server-only'
import { record } from '@/lib/audit'
import { forgetDueSelfies } from '@/lib/capture'
import { log } from '@/lib/configuration'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { deleteMeasurementsOf } from '@/lib/matching'
import { RETENTION_KINDS, type RetentionKind, type Terms, termsInForce } from '@/lib/policy'
import { type Actor, ok, system } from '@/lib/vocabulary'
import { keepCounts } from './count-terms'
import { emptyDuePlaces, findDueDrivers, findDueSelfies, isIdentityDue } from './due-records'
import { forgetDriver } from './forget-driver'
import { clearFailures, findTerms, forgetOldRuns, insertRun, noteFailure, updateRun } from './term-records'

const BATCH = 200
const RUNS_KEPT_MS = 90 * 86_400_000
const actor: Actor = system('retention')

export type Kept = Record<RetentionKind, number> & { failed: number }
/** One kind for one driver, in the transaction that holds the driver's lock. @returns how much went */
export type Ending = (tx: Tx, driverId: string, terms: Terms, now: Date) => Promise<number>

const ENDINGS: Record<RetentionKind, Ending> = {
  identity: async (tx, driverId, terms, now) => {
    if (!(await isIdentityDue(tx, driverId, terms, now))) return 0
    await forgetDriver(tx, actor, driverId, now, 'term')
    return 1
  },
  selfies: async (tx, driverId, terms, now) => {
    const ids = await findDueSelfies(tx, driverId, terms, now)
    await forgetDueSelfies(tx, actor, ids, now)
    await deleteMeasurementsOf(tx, ids)
    return ids.length
  },
  places: async (tx, driverId, terms, now) => {
    const checks = await emptyDuePlaces(tx, driverId, terms, now)
    const subject = { kind: 'driver', id: driverId }
    if (checks > 0)
      await record(tx, { type: 'places.forgotten', actor, driverId, subject, data: { checks }, occurredAt: now })
    return checks
  },
}

/**
 * Ends whatever has come to the end of its term, by the clock: identity data, selfies, places and phones, driver by driver
 * under the driver's lock, each with all that follows from it. What a legal hold or an open appeal may need waits. A driver
 * with whom it fails is noted and tried again at the next run; the others go on. A failure is forgotten by the run that
 * does not meet it again, because it succeeds or nothing of the driver is due any more. Running it again changes nothing.
 * What is left then is counted for the page.
 * @returns how much went
 */
export async function keepTerms(now = new Date(), endings: Record<RetentionKind, Ending> = ENDINGS): Promise<Kept> {
  const run = await transaction(async (tx) => {
    await forgetOldRuns(tx, new Date(now.getTime() - RUNS_KEPT_MS))
    return ok(await insertRun(tx, now))
  })
  const facts = await findTerms()
  const kept: Kept = { identity: 0, selfies: 0, places: 0, failed: 0 }
  for (const kind of RETENTION_KINDS) await endKind(kind, termsInForce(facts, kind), endings[kind], kept, now)
  await transaction(async (tx) => ok(await updateRun(tx, run.value.id, { ...kept, endedAt: new Date() })))
  await keepCounts(RETENTION_KINDS, now)
  return kept
}

async function endKind(kind: RetentionKind, terms: Terms, ending: Ending, kept: Kept, now: Date): Promise<void> {
  const [passed, failed]: [string[], string[]] = [[], []]
  for (;;) {
    const due = await findDueDrivers(kind, terms, now, [...passed, ...failed], BATCH)
    for (const driverId of due) {
      try {
        const went = await endOf(driverId, terms, ending, now)
        kept[kind] += went
        if (went === 0) passed.push(driverId)
      } catch (error) {
        failed.push(driverId)
        log.error({ error, kind, driverId }, 'What had come to the end of its term could not be removed.')
        const name = error instanceof Error ? error.name : 'Error'
        await transaction(async (tx) => ok(await noteFailure(tx, { kind, driverId, failedAt: now, error: name })))
      }
    }
    if (due.length < BATCH) break
  }
  kept.failed += failed.length
  await transaction(async (tx) => ok(await clearFailures(tx, kind, failed)))
}

async function endOf(driverId: string, terms: Terms, ending: Ending, now: Date): Promise<number> {
  const done = await transaction(async (tx) =>
    ok((await lockDriver(tx, driverId)) ? await ending(tx, driverId, terms, now) : 0),
  )
  return done.value
}
