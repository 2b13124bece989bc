import 'server-only'
import { forbidden } from '@/lib/access'
import { findVerification, findVerifications, type VerificationRecord, waitUntil } from '@/lib/capture'
import type { VerificationView } from '@/lib/capture/view'
import { findDriver, findDriverByRef } from '@/lib/drivers'
import { appealUrlOf, findNoticeAbout } from '@/lib/enforcement'
import { findComparisons, readOutcome } from '@/lib/matching'
import { findCaseOfVerification, findFindings, isQuiet } from '@/lib/review'
import { type Actor, ok, type Result, refuse, type VerificationStatus } from '@/lib/vocabulary'
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
  const [driver, comparisons, outcome, found] = await Promise.all([
    findDriver(row.driverId),
    findComparisons(row.id),
    readOutcome(row),
    findCaseOfVerification(row.id),
  ])
  // a cleared check that is only looked at again is told as cleared
  const reviewCase = found && !isQuiet(found) ? found : null
  const decided = reviewCase && reviewCase.status === 'closed' ? (await findFindings(reviewCase.id)).at(-1) : undefined
  const notice = decided && row.status === 'rejected' ? await findNoticeAbout(decided.id) : null
  const appealUrl = notice && appealUrlOf(notice)
  return {
    id: row.id,
    driver: driver?.ref ?? '',
    ...(row.challengeId ? { challenge: row.challengeId } : {}),
    status: row.status as VerificationStatus,
    reasons: row.reasons,
    outcome,
    comparisons: comparisons.map(({ referencePhotoId, score }) => ({ referencePhotoId, score })),
    quality: row.quality as VerificationView['quality'],
    ...(reviewCase ? { caseId: reviewCase.id } : {}),
    ...(decided ? { decisionId: decided.id } : {}),
    ...(appealUrl ? { appealUrl } : {}),
    createdAt: row.createdAt.toISOString(),
    ...(row.decidedAt ? { decidedAt: row.decidedAt.toISOString() } : {}),
  }
}
