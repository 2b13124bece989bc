import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit'
import { findVerification } from '@/lib/capture'
import type { Tx } from '@/lib/database'
import { findDriver } from '@/lib/drivers'
import type { StaffActor } from '@/lib/vocabulary'
import { type ClaimKind, peekNext } from '../claims/claim-records'
import { claimedBy, lanesOf } from '../claims/claim-rules'
import { type CaseRecord, findCase, insertCase } from '../records'
import { drawGoldenPair, type GoldenPairRecord, insertShowing } from './golden-records'
import { takeNumberAmong } from './number-records'

/** How long before the case that would have come next a golden one seems to have been opened, ms at most. */
const AMONG_MS = 20_000

/**
 * Puts a golden pair on somebody's bench in the place of the next case, as a case of kind golden that belongs to them
 * alone: claimed from the start, with a number and a time among those of the case that would have come. Where none would have come there
 * is none but for practice: a case out of an empty queue tells what it is. Nobody is shown a pair twice, one they made or
 * took part in, nor one whose driver has an open case. Null: there is none for them.
 */
export async function showGolden(
  tx: Tx,
  actor: StaffActor,
  kind: ClaimKind,
  now: Date,
  { practice = false } = {},
): Promise<CaseRecord | null> {
  const next = await peekNext(actor.id, lanesOf(actor), now, tx)
  if (!next && !practice) return null
  const pair = await drawGoldenPair(tx, actor.id)
  const origin = pair && (await originOf(pair, tx))
  if (!pair || !origin) return null
  const like = next?.laneSince ?? new Date(now.getTime() - 4 * 60_000)
  const openedAt = new Date(Math.min(now.getTime(), like.getTime()) - Math.floor(Math.random() * AMONG_MS))
  const number = await takeNumberAmong(tx, openedAt)
  const row = await insertCase(tx, {
    id: idAt(openedAt),
    ...(number === undefined ? {} : { number }),
    kind: 'golden',
    driverId: pair.id,
    verificationId: randomUUID(),
    lane: 'match',
    band: origin.band,
    reason: origin.reason,
    region: origin.region,
    checkReason: origin.checkReason,
    openedAt,
    laneSince: openedAt,
    ...claimedBy(actor.id, now, kind),
  })
  await insertShowing(tx, { caseId: row.id, pairId: pair.id, userId: actor.id, practice, shownAt: now })
  await record(tx, {
    type: 'golden.shown',
    actor,
    subject: { kind: 'golden', id: pair.id },
    data: { caseId: row.id, practice },
    occurredAt: now,
  })
  return row
}

/** The id of a case that was opened at an instant, as the database makes it: a UUID of version 7 (RFC 9562). */
function idAt(openedAt: Date): string {
  const ms = openedAt.getTime().toString(16).padStart(12, '0')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${randomUUID().slice(15)}`
}

/** How the case looks that a pair is shown as: like the one it was made of, or like a check of its driver. */
async function originOf(
  pair: GoldenPairRecord,
  tx: Tx,
): Promise<Pick<CaseRecord, 'band' | 'reason' | 'region' | 'checkReason'> | null> {
  if (pair.caseId) return (await findVerification(pair.verificationId, tx)) && (await findCase(pair.caseId, tx))
  const driver = await findDriver(pair.driverId)
  return driver && { band: 'refer', reason: 'between_thresholds', region: driver.region, checkReason: 'periodic' }
}
