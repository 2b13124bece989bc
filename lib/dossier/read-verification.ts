import 'server-only'
import { forbidden } from '@/lib/access'
import { findVerification, findVerifications, type VerificationRecord, waitUntil } from '@/lib/capture'
import type { VerificationView } from '@/lib/capture/view'
import { findDriver, findDriverByRef } from '@/lib/drivers'
import { findComparisons, findTemplateComparison, type TemplateComparisonRecord } from '@/lib/matching'
import { findCaseOfVerification, findFindings } from '@/lib/review'
import { type Actor, type Band, ok, type Result, refuse, type Scale, type VerificationStatus } from '@/lib/vocabulary'
import { keyset, readKeyset } from './keyset'

/** What GET /verifications/{id} answers. Refuses `forbidden`, `verification-not-found`. */
export async function readVerification(
  actor: Actor,
  id: string,
): Promise<Result<VerificationView, 'forbidden' | 'verification-not-found'>> {
  const refusal = forbidden(actor, 'verification.see')
  if (refusal) return refusal
  const row = await findVerification(id)
  return row ? ok(await toView(row)) : refuse('verification-not-found')
}

/**
 * Waits until a check has left `measuring`, at most `withinMs`, and answers it as it is then; null when it went
 * meanwhile with the consent. The caller has submitted it, so no further permission is asked.
 */
export async function awaitOutcome(id: string, withinMs: number): Promise<VerificationView | null> {
  const row = await waitUntil(
    () => findVerification(id),
    (one) => one?.status !== 'measuring',
    withinMs,
  )
  return row ? await toView(row) : null
}

/** A page of checks, newest first. Refuses `forbidden`, `driver-not-found`, `bad-cursor`. */
export async function listVerifications(
  actor: Actor,
  query: { driver?: string; status?: VerificationStatus; since?: string; cursor?: string; limit: number },
): Promise<
  Result<{ items: VerificationView[]; nextCursor: string | null }, 'forbidden' | 'driver-not-found' | 'bad-cursor'>
> {
  const refusal = forbidden(actor, 'verification.see')
  if (refusal) return refusal
  const driver = query.driver ? await findDriverByRef(query.driver) : undefined
  if (driver === null) return refuse('driver-not-found')
  const before = query.cursor ? readKeyset(query.cursor) : undefined
  if (before === null) return refuse('bad-cursor', 'Take the cursor from nextCursor of the page before.')
  const rows = await findVerifications({
    ...(driver ? { driverId: driver.id } : {}),
    ...(query.status ? { status: query.status } : {}),
    ...(query.since ? { since: new Date(query.since) } : {}),
    ...(before ? { before } : {}),
    limit: query.limit + 1,
  })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const nextCursor = rows.length > query.limit && last ? keyset(last.createdAt, last.id) : null
  return ok({ items: await Promise.all(page.map(toView)), nextCursor })
}

async function toView(row: VerificationRecord): Promise<VerificationView> {
  const [driver, comparisons, taken, reviewCase] = await Promise.all([
    findDriver(row.driverId),
    findComparisons(row.id),
    findTemplateComparison(row.id),
    findCaseOfVerification(row.id),
  ])
  const decided = reviewCase && reviewCase.status === 'closed' ? (await findFindings(reviewCase.id)).at(-1) : undefined
  return {
    id: row.id,
    driver: driver?.ref ?? '',
    ...(row.challengeId ? { challenge: row.challengeId } : {}),
    status: row.status as VerificationStatus,
    reasons: row.reasons,
    outcome: row.measuredAt && row.status !== 'measuring' ? outcomeOf(row, taken) : null,
    comparisons: comparisons.map(({ referencePhotoId, score }) => ({ referencePhotoId, score })),
    quality: row.quality as VerificationView['quality'],
    ...(reviewCase ? { caseId: reviewCase.id } : {}),
    ...(decided ? { decisionId: decided.id } : {}),
    createdAt: row.createdAt.toISOString(),
    ...(row.decidedAt ? { decidedAt: row.decidedAt.toISOString() } : {}),
  }
}

function outcomeOf(row: VerificationRecord, taken: TemplateComparisonRecord | null): VerificationView['outcome'] {
  if (row.score === null || row.scale === null) return null
  return {
    scale: row.scale as Scale,
    score: row.score,
    hold: row.holdBelow,
    clear: row.clearFrom,
    band: row.band as Band,
    references: row.referenceCount,
    ...cohortOf(taken),
    matcher: row.matcher ?? '',
    matcherVersion: row.matcherVersion ?? '',
  }
}

/** Raw and normalised, and by whom; absent where there was no cohort. */
function cohortOf(taken: TemplateComparisonRecord | null) {
  if (!taken || taken.cohortSize === null || taken.cohortVersion === null) return {}
  const byGrown = taken.decidedBy === 'grown'
  const normalised = byGrown ? taken.grownNormalised : taken.normalised
  return {
    raw: (byGrown ? taken.grown : taken.raw) ?? taken.raw,
    ...(normalised === null ? {} : { normalised }),
    cohort: { size: taken.cohortSize, version: Number(taken.cohortVersion) },
  }
}
