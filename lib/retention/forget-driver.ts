import 'server-only'
import { endAppeals, forgetAppealPictures } from '@/lib/appeals'
import { forgetPhotos } from '@/lib/capture'
import { cancelSubmitted } from '@/lib/challenges'
import { withdrawOptions } from '@/lib/consent'
import type { Tx } from '@/lib/database'
import { deleteMeasurements } from '@/lib/matching'
import { cancelCases, openSamplesOf, retireGoldenPairsOf } from '@/lib/review'
import { forgetSharing } from '@/lib/sharing'
import type { Actor } from '@/lib/vocabulary'

/**
 * As soon as no consent is in force, in that transaction under the driver's lock: what is queued or being measured,
 * templates and entries across accounts, reference photos and selfies go, with what the signals of sharing kept; files
 * follow within a minute (mission, "Retention and rights"). Running it again changes nothing.
 */
export async function forgetDriver(
  tx: Tx,
  actor: Actor,
  driverId: string,
  now: Date,
  why: 'withdrawn' | 'erased' = 'withdrawn',
): Promise<void> {
  await withdrawOptions(tx, actor, driverId, now)
  const sampled = await openSamplesOf(tx, driverId)
  const withPerson = await forgetPhotos(tx, actor, driverId, now)
  await forgetAppealPictures(tx, actor, driverId, now)
  if (why === 'erased') await endAppeals(tx, actor, driverId, now)
  await deleteMeasurements(tx, driverId)
  await forgetSharing(tx, actor, driverId, why, now)
  await cancelCases(tx, actor, [...withPerson, ...sampled], now, why === 'erased' ? 'erased' : 'consent')
  await retireGoldenPairsOf(tx, actor, driverId, now)
  await cancelSubmitted(tx, actor, driverId, now)
}
