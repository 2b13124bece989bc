import 'server-only'
import { forbidden, may } from '@/lib/access'
import { type ChallengeRecord, captureUrlOf, findChallenge, findChallenges, isOpen } from '@/lib/challenges'
import type { ChallengeView } from '@/lib/challenges/view'
import { findRefs } from '@/lib/drivers'
import { type Actor, type ChallengeReason, type ChallengeStatus, ok, type Result, refuse } from '@/lib/vocabulary'
import { type ListAsked, listPage } from './list-page'

/**
 * What GET /challenges/{id} answers; with the capture link while it is open and the actor may issue challenges.
 * Refuses `forbidden`, `challenge-not-found`.
 */
export async function readChallenge(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<ChallengeView, 'forbidden' | 'challenge-not-found'>> {
  const refusal = forbidden(actor, 'challenge.see')
  if (refusal) return refusal
  const row = await findChallenge(id)
  if (!row) return refuse('challenge-not-found')
  const link = isOpen(row, now) && may(actor, 'challenge.issue') ? { captureUrl: captureUrlOf(row.id) } : {}
  const refs = await findRefs([row.driverId])
  return ok({ ...toView(row, refs.get(row.driverId) ?? '', now), ...link })
}

/** A page of challenges, newest first. Refuses `forbidden`, `driver-not-found`, `bad-cursor`. */
export async function listChallenges(
  actor: Actor,
  query: ListAsked<ChallengeStatus>,
  now = new Date(),
): Promise<
  Result<{ items: ChallengeView[]; nextCursor: string | null }, 'forbidden' | 'driver-not-found' | 'bad-cursor'>
> {
  const refusal = forbidden(actor, 'challenge.see')
  if (refusal) return refusal
  const page = await listPage(
    query,
    (asked) => findChallenges(asked, now),
    (row) => row.issuedAt,
  )
  if (!page.ok) return page
  const { rows, nextCursor } = page.value
  const refs = await findRefs(rows.map((row) => row.driverId))
  return ok({ items: rows.map((row) => toView(row, refs.get(row.driverId) ?? '', now)), nextCursor })
}

function toView(row: ChallengeRecord, driver: string, now: Date): ChallengeView {
  const overdue = (row.status === 'issued' || row.status === 'opened') && row.expiresAt <= now
  return {
    id: row.id,
    driver,
    reason: row.reason as ChallengeReason,
    status: overdue ? 'expired' : (row.status as ChallengeStatus),
    issuedAt: row.issuedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    ...(row.openedAt ? { openedAt: row.openedAt.toISOString() } : {}),
    ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
  }
}
