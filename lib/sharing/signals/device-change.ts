import type { SharingRule } from '@/lib/policy'
import type { Band } from '@/lib/vocabulary'
import { type Evidence, evidence } from './evidence'

export type DeviceScore = { verificationId: string; at: Date; installId: string | null; band: Band | null }

/**
 * A phone the account was never seen on, together with a selfie that did not clear. Rationale: whoever rents an
 * account brings a phone and a face of their own at the same time. Base rate: people buy phones, and a new camera
 * lowers the score, so it is weak; a selfie in band hold makes it medium. Of the kind `device`.
 * @param earlier the account's checks before this one, at least three of them on known phones
 */
export function deviceChange(
  driverId: string,
  earlier: readonly DeviceScore[],
  now: DeviceScore,
  rule: SharingRule,
): Evidence[] {
  const known = earlier.filter((check) => check.installId !== null)
  const settled = known.length >= rule.deviceChange.settledAfterChecks
  if (!settled || !now.installId || now.band === null || now.band === 'clear') return []
  if (known.some((check) => check.installId === now.installId)) return []
  return [
    evidence([driverId], {
      signal: 'device_change',
      key: now.installId,
      weight: now.band === 'hold' ? 2 : 1,
      facts: { before: known.length },
      verificationIds: [now.verificationId],
      firstAt: now.at,
      lastAt: now.at,
      lifeMs: rule.life.device_change,
    }),
  ]
}
