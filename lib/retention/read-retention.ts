import 'server-only'
import { findNames, forbidden, may } from '@/lib/access'
import { findRefs } from '@/lib/drivers'
import { RETENTION_KINDS, type RetentionKind, termsInForce } from '@/lib/policy'
import { openText } from '@/lib/vault'
import { type Actor, type JobName, ok, type Result } from '@/lib/vocabulary'
import { type Counted, readCounts } from './count-terms'
import { countPage, findErasures, findFailedJobs, findHolds, findKeptEvidence } from './page-records'
import { KEPT_AT_MINUTE, KIND_LABELS, type RetentionClass, type RetentionPage } from './page-view'
import { findFailures, findRuns, findTerms, type TermRecord } from './term-records'

const AT_MOST = 50
const RUNS_AT_MOST = 10

/** Jobs by which data goes. */
const JOBS: Partial<Record<JobName, string>> = {
  'destroy-objects': 'Destroying files',
  'forget-measurement': 'Removing a measurement',
  'complete-erasure': 'Completing an erasure',
  'release-evidence': 'Releasing evidence',
  'lapse-consents': 'Following lapsed consents',
  'keep-terms': 'Keeping the terms',
  'sweep-vault': 'Sweeping the vault',
}

/**
 * What is kept for how long and what ends next, legal holds and evidence that stays, erasures, what failed, and the
 * newest runs: of each the first 50 (10 runs) and how many there are. Counts are by the same rules as the run
 * that removes (`readCounts`). Refuses `forbidden`.
 */
export async function readRetention(actor: Actor, now = new Date()): Promise<Result<RetentionPage, 'forbidden'>> {
  const refusal = forbidden(actor, 'retention.see')
  if (refusal) return refusal
  const terms = await findTerms()
  const [due, counts, holds, evidence, erasures, runs, failures] = await Promise.all([
    readCounts(terms, now),
    countPage(Object.keys(JOBS)),
    findHolds(AT_MOST),
    findKeptEvidence(AT_MOST),
    findErasures(AT_MOST),
    findRuns(RUNS_AT_MOST),
    failuresOf(now),
  ])
  const names = await findNames([...terms.map((term) => term.setById), ...holds.map((hold) => hold.placedById)])
  return ok({
    counts,
    classes: RETENTION_KINDS.map((kind, index) => classOf(kind, terms, due[index], names)),
    holds: await Promise.all(
      holds.map(async (hold) => ({
        ref: hold.ref,
        since: hold.placedAt.toISOString(),
        by: names.get(hold.placedById) ?? 'somebody',
        reason: await openText(hold.driverId, hold.sealedReason),
      })),
    ),
    evidence: evidence.map(({ driverId: _, since, ...row }) => ({ ...row, since: since.toISOString() })),
    erasures: erasures.map((row) => ({
      ...row,
      requestedAt: row.requestedAt.toISOString(),
      erasedAt: row.erasedAt?.toISOString() ?? null,
      completedAt: row.completedAt?.toISOString() ?? null,
    })),
    failures,
    runs: runs.map(({ counts: _, ...run }) => ({
      ...run,
      startedAt: run.startedAt.toISOString(),
      endedAt: run.endedAt?.toISOString() ?? null,
    })),
    mayWrite: may(actor, 'retention.write'),
  })
}

function classOf(
  kind: RetentionKind,
  terms: readonly TermRecord[],
  due: Counted | undefined,
  names: Map<string, string>,
): RetentionClass {
  const last = terms.filter((term) => term.kind === kind).at(-1)
  const { kept, now, week, month, next, at } = due ?? { kept: 0, now: 0, week: 0, month: 0, next: null, at: null }
  return {
    kind,
    ...termsInForce(terms, kind),
    set: last ? { by: names.get(last.setById) ?? 'somebody', at: last.setAt.toISOString() } : null,
    due: { kept, now, week, month, next: next?.toISOString() ?? null, at: at?.toISOString() ?? null },
  }
}

/** When the worker's clock keeps the terms next. */
function nextRun(now: Date): Date {
  const next = new Date(now)
  next.setUTCMinutes(KEPT_AT_MINUTE, 0, 0)
  return next > now ? next : new Date(next.getTime() + 3_600_000)
}

async function failuresOf(now: Date): Promise<RetentionPage['failures']> {
  const [own, jobs] = await Promise.all([findFailures(AT_MOST), findFailedJobs(Object.keys(JOBS), AT_MOST)])
  const refs = await findRefs(own.map((one) => one.driverId))
  return [
    ...own.map((one) => ({
      what: `${KIND_LABELS[one.kind as RetentionKind]} ${refs.get(one.driverId) ?? ''}: ${one.error}`,
      tries: one.tries,
      failedAt: one.failedAt.toISOString(),
      nextAt: nextRun(now).toISOString(),
    })),
    ...jobs.map((one) => ({
      what: JOBS[one.job as JobName] ?? one.job,
      tries: one.tries,
      failedAt: one.failedAt.toISOString(),
      nextAt: one.nextAt?.toISOString() ?? null,
    })),
  ].sort((a, b) => b.failedAt.localeCompare(a.failedAt))
}
