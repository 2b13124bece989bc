import 'server-only'
import { forgetAppealPictures } from '@/lib/appeals'
import { forgetPhotos } from '@/lib/capture'
import { cancelSubmitted } from '@/lib/challenges'
import { withdrawOptions } from '@/lib/consent'
import type { Tx } from '@/lib/database'
import { type DriverRecord, findDriver } from '@/lib/drivers'
import { sendNotice } from '@/lib/enforcement'
import { deleteMeasurements } from '@/lib/matching'
import { cancelCases, openSamplesOf, retireGoldenPairsOf } from '@/lib/review'
import { forgetSharing } from '@/lib/sharing'
import type { Actor } from '@/lib/vocabulary'
import { type NeededEvidence, neededEvidence } from './needed-evidence'

/**
 * As soon as no consent is in force, in that transaction under the driver's lock: what is queued or being measured,
 * templates and entries across accounts, reference photos and selfies go, with what the signals of sharing kept; files
 * follow within a minute (mission, "Retention and rights"). What an open appeal or a legal hold needs of decided cases
 * stays (`neededEvidence`), is compared with nothing new, and the driver is told by letter, once. Running it again changes
 * nothing. At an erasure that nothing stands in the way of, nothing stays.
 * @returns whether evidence stays
 */
export async function forgetDriver(
  tx: Tx,
  actor: Actor,
  driverId: string,
  now: Date,
  why: 'withdrawn' | 'leaving' | 'erased' | 'term' = 'withdrawn',
): Promise<boolean> {
  const needed = await neededEvidence(tx, driverId)
  const { photoIds: keep, sharingCaseIds } = needed
  const erased = why === 'erased'
  await withdrawOptions(tx, actor, driverId, now)
  const sampled = await openSamplesOf(tx, driverId)
  const { withPerson, kept } = await forgetPhotos(tx, actor, driverId, now, {
    keep,
    why: why === 'term' ? 'term' : 'consent',
  })
  await forgetAppealPictures(tx, actor, driverId, now, keep)
  await deleteMeasurements(tx, driverId, keep)
  const keptSignals = await forgetSharing(tx, actor, driverId, erased ? 'erased' : 'withdrawn', now, sharingCaseIds)
  await cancelCases(tx, actor, [...withPerson, ...sampled], now, erased ? 'erased' : 'consent')
  await retireGoldenPairsOf(tx, actor, driverId, now)
  await cancelSubmitted(tx, actor, driverId, now)
  if (kept + keptSignals > 0 || why === 'leaving')
    await tellOfEvidence(tx, actor, driverId, needed, why === 'leaving', now)
  return keep.size > 0
}

async function tellOfEvidence(
  tx: Tx,
  actor: Actor,
  driverId: string,
  { because, decisionId, photoIds }: NeededEvidence,
  leaving: boolean,
  now: Date,
): Promise<void> {
  const driver: DriverRecord | null = await findDriver(driverId, tx)
  if (!driver || !decisionId) return
  await sendNotice(
    tx,
    actor,
    driver,
    { kind: 'evidence_kept', facts: { ...because, leaving, pictures: photoIds.size > 0 } },
    { decisionId, appealBy: null },
    now,
  )
}
