import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { eraseWhereabouts } from '@/lib/capture'
import { endChallenges } from '@/lib/challenges'
import { withdrawInside } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { findDriverByRef, lockDriver, markLeaving } from '@/lib/drivers'
import { objectIdsOf } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { eraseInside } from './erase-inside'
import { forgetDriver } from './forget-driver'
import { neededEvidence } from './needed-evidence'
import { type ErasureRecord, findErasureOf, insertErasure, updateErasure } from './records'
import type { ErasureForm } from './view'

const AHEAD_MS = 5 * 60_000
const IN_FUTURE =
  '`requestedAt` may be at most 5 minutes ahead, as clocks differ a little: give when the driver asked, or leave it out.'

/**
 * Erases a driver: in one transaction under the driver's lock the consent ends with all that follows, name, contact and
 * whereabouts are emptied (also where answers to the platform's calls were kept), every restriction gives way to
 * `removed`, and the driver's key is destroyed (crypto-shred, NIST SP 800-88: cryptographic erase), so that photos,
 * templates and free text can't be read from then on, in the database, the vault or a backup. Files follow by a job,
 * which completes the erasure. While an appeal is open (theirs, or of another account against a case of sharing that
 * both are in), what it needs stays until it is answered (consent text, "How long"): everything else goes at once, no
 * consent is taken in any more, and the erasure completes by itself. Asking again answers the same erasure.
 * Refuses `forbidden`, `driver-not-found`, `at-in-future` (asked for later than in 5 minutes), `legal-hold`.
 */
export async function eraseDriver(
  actor: Actor,
  ref: string,
  form: Pick<ErasureForm, 'requestedAt'>,
  now = new Date(),
): Promise<Result<ErasureRecord, 'forbidden' | 'driver-not-found' | 'at-in-future' | 'legal-hold'>> {
  const refusal = forbidden(actor, 'erasure.request')
  if (refusal) return refusal
  const requestedAt = form.requestedAt ? new Date(form.requestedAt) : now
  if (requestedAt.getTime() > now.getTime() + AHEAD_MS) return refuse('at-in-future', IN_FUTURE)
  const driver = await findDriverByRef(ref)
  if (!driver) return refuse('driver-not-found')
  const driverId = driver.id
  return await transaction(async (tx) => {
    const locked = await lockDriver(tx, driverId)
    const before = await findErasureOf(driverId, tx)
    if (before) return ok(before)
    if (!locked) return refuse('driver-not-found')
    const { because } = await neededEvidence(tx, driverId)
    if (because.hold) return refuse('legal-hold')
    const by = { erasedByKind: actor.kind, erasedById: actor.id }
    const asked = await insertErasure(tx, { driverId, requestedAt, erasedAt: null, ...by })
    await withdrawInside(tx, actor, driverId, now)
    await endChallenges(tx, actor, driverId, 'erased', now)
    await eraseWhereabouts(tx, driverId)
    return ok(await (because.appeal || because.others ? leave : eraseInside)(tx, actor, asked, now))
  })
}

/** An open appeal stands in the way: everything that it does not need goes, the rest waits. */
async function leave(tx: Tx, actor: Actor, asked: ErasureRecord, now: Date): Promise<ErasureRecord> {
  const { driverId } = asked
  const before = await objectIdsOf(tx, driverId)
  await forgetDriver(tx, actor, driverId, now, 'leaving')
  const left = new Set(await objectIdsOf(tx, driverId))
  await markLeaving(tx, driverId, now)
  await record(tx, {
    type: 'erasure.waits',
    actor,
    driverId,
    subject: { kind: 'erasure', id: asked.id },
    data: { requestedAt: asked.requestedAt, why: 'appeal' },
    occurredAt: now,
  })
  return await updateErasure(tx, asked.id, { objectIds: before.filter((id) => !left.has(id)) })
}
