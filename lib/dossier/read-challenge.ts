import 'server-only'
import { forbidden, may } from '@/lib/access'
import { type ChallengeRecord, captureUrlOf, findChallenge, findChallenges, isOpen } from '@/lib/challenges'
import type { ChallengeView } from '@/lib/challenges/view'
import { findDriver, findDriverByRef } from '@/lib/drivers'
import { type Actor, type ChallengeReason, type ChallengeStatus, ok, type Result, refuse } from '@/lib/vocabulary'
import { keyset, readKeyset } from './keyset'

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
  return ok({ ...(await toView(row, now)), ...link })
}

/** A page of challenges, newest first. Refuses `forbidden`, `driver-not-found`, `bad-cursor`. */
export async function listChallenges(
  actor: Actor,
  query: { driver?: string; status?: ChallengeStatus; since?: string; cursor?: string; limit: number },
  now = new Date(),
): Promise<
  Result<{ items: ChallengeView[]; nextCursor: string | null }, 'forbidden' | 'driver-not-found' | 'bad-cursor'>
> {
  const refusal = forbidden(actor, 'challenge.see')
  if (refusal) return refusal
  const driver = query.driver ? await findDriverByRef(query.driver) : undefined
  if (driver === null) return refuse('driver-not-found')
  const before = query.cursor ? readKeyset(query.cursor) : undefined
  if (before === null) return refuse('bad-cursor', 'Take the cursor from nextCursor of the page before.')
  const rows = await findChallenges({
    ...(driver ? { driverId: driver.id } : {}),
    ...(query.status ? { status: query.status } : {}),
    ...(query.since ? { since: new Date(query.since) } : {}),
    ...(before ? { before } : {}),
    limit: query.limit + 1,
  })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const items = await Promise.all(page.map((row) => toView(row, now)))
  return ok({ items, nextCursor: rows.length > query.limit && last ? keyset(last.issuedAt, last.id) : null })
}

async function toView(row: ChallengeRecord, now: Date): Promise<ChallengeView> {
  const overdue = (row.status === 'issued' || row.status === 'opened') && row.expiresAt <= now
  return {
    id: row.id,
    driver: (await findDriver(row.driverId))?.ref ?? '',
    reason: row.reason as ChallengeReason,
    status: overdue ? 'expired' : (row.status as ChallengeStatus),
    issuedAt: row.issuedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    ...(row.openedAt ? { openedAt: row.openedAt.toISOString() } : {}),
    ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
  }
}
