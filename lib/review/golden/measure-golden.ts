import 'server-only'
import { log } from '@/lib/configuration'
import { consentOf } from '@/lib/consent'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { type Measurer, measurePair } from '@/lib/matching'
import { ok } from '@/lib/vocabulary'
import { findGoldenPhotos, updateGoldenPhoto } from './golden-photo-records'
import { findGoldenPair, updateGoldenPair } from './golden-records'

/**
 * Measures a pair that was brought in, so that its bench shows what every other does, or says why it can't be (follower
 * of `golden.brought-in`; whoever brought it in waits for it). Does nothing for a pair that is measured, retired or
 * gone, nor without the consents in force. Locks the drivers.
 */
export async function measureGolden(measurer: Measurer, pairId: string, now = new Date()): Promise<void> {
  const pair = await findGoldenPair(pairId)
  if (!pair?.broughtInAt || pair.measuredAt || pair.retiredAt) return
  const photos = await findGoldenPhotos(pairId)
  const [selfie, reference] = ['selfie', 'reference'].map((part) => photos.find((photo) => photo.part === part))
  if (!selfie || !reference) return
  const found = await measurePair(measurer, selfie, reference, now).catch((error: Error) => {
    log.error({ error }, 'The matcher failed on a golden pair.')
    return { problem: 'matcher-unavailable' }
  })
  await transaction(async (tx) => {
    const drivers = [...new Set(photos.map((photo) => photo.driverId))].sort()
    for (const id of drivers) await lockDriver(tx, id)
    if (!(await findGoldenPair(pairId, tx))) return ok(null)
    for (const id of drivers) if (!(await consentOf(id, now, tx))) return ok(null)
    if ('problem' in found) {
      await updateGoldenPair(tx, pairId, { refusal: found.problem })
      return ok(null)
    }
    await found.keep(tx)
    await updateGoldenPhoto(tx, selfie.id, { quality: found.quality.probe })
    await updateGoldenPhoto(tx, reference.id, { quality: found.quality.reference })
    await updateGoldenPair(tx, pairId, {
      measuredAt: now,
      score: found.score,
      holdBelow: found.hold,
      clearFrom: found.clear,
      band: found.band,
      matcher: measurer.name,
      matcherVersion: measurer.version,
    })
    return ok(null)
  })
}
