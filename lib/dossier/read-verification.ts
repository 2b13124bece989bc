import 'server-only'
import { forbidden } from '@/lib/access'
import { findVerification, findVerifications, type VerificationRecord, waitUntil } from '@/lib/capture'
import type { VerificationView } from '@/lib/capture/view'
import { findRefs } from '@/lib/drivers'
import { appealUrlOf, findNoticeAbout } from '@/lib/enforcement'
import { findComparisonsOf, readOutcomes } from '@/lib/matching'
import { findCasesOfVerifications, findFindingsOf, isQuiet } from '@/lib/review'
import { type Actor, ok, type Result, refuse, type VerificationStatus } from '@/lib/vocabulary'
import { type ListAsked, listPage } from './list-page'

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
  query: ListAsked<VerificationStatus>,
): Promise<
  Result<{ items: VerificationView[]; nextCursor: string | null }, 'forbidden' | 'driver-not-found' | 'bad-cursor'>
> {
  const refusal = forbidden(actor, 'verification.see')
  if (refusal) return refusal
  const page = await listPage(query, findVerifications, (row) => row.createdAt)
  if (!page.ok) return page
  const { rows, nextCursor } = page.value
  const facts = await readFacts(rows)
  return ok({ items: await Promise.all(rows.map((row) => viewOf(row, facts))), nextCursor })
}

const toView = async (row: VerificationRecord): Promise<VerificationView> => {
  const facts = await readFacts([row])
  return await viewOf(row, facts)
}

type Facts = Awaited<ReturnType<typeof readFacts>>

/** What is known of these checks, each kind in one statement however many they are. */
async function readFacts(rows: readonly VerificationRecord[]) {
  const ids = rows.map((row) => row.id)
  const [refs, comparisons, outcomes, cases] = await Promise.all([
    findRefs(rows.map((row) => row.driverId)),
    findComparisonsOf(ids),
    readOutcomes(rows),
    findCasesOfVerifications(ids),
  ])
  // a cleared check that is only looked at again is told as cleared
  const told = cases.filter((row) => !isQuiet(row))
  const closed = told.filter((row) => row.status === 'closed').map((row) => row.id)
  const findings = closed.length > 0 ? await findFindingsOf(closed) : []
  return {
    refs,
    outcomes,
    comparisonsOf: (id: string) => comparisons.filter((one) => one.verificationId === id),
    cases: new Map(told.map((row) => [row.verificationId, row])),
    decided: new Map(findings.map((finding) => [finding.caseId, finding])),
  }
}

async function viewOf(row: VerificationRecord, facts: Facts): Promise<VerificationView> {
  const reviewCase = facts.cases.get(row.id)
  const decided = reviewCase && facts.decided.get(reviewCase.id)
  const notice = decided && row.status === 'rejected' ? await findNoticeAbout(decided.id) : null
  const appealUrl = notice && appealUrlOf(notice)
  const comparisons = facts.comparisonsOf(row.id)
  return {
    id: row.id,
    driver: facts.refs.get(row.driverId) ?? '',
    ...(row.challengeId ? { challenge: row.challengeId } : {}),
    status: row.status as VerificationStatus,
    reasons: row.reasons,
    outcome: facts.outcomes.get(row.id) ?? null,
    comparisons: comparisons.map(({ referencePhotoId, score }) => ({ referencePhotoId, score })),
    quality: row.quality as VerificationView['quality'],
    ...(reviewCase ? { caseId: reviewCase.id } : {}),
    ...(decided ? { decisionId: decided.id } : {}),
    ...(appealUrl ? { appealUrl } : {}),
    createdAt: row.createdAt.toISOString(),
    ...(row.decidedAt ? { decidedAt: row.decidedAt.toISOString() } : {}),
  }
}
