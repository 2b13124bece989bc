import type { SharingRule } from '@/lib/policy'
import type { Band } from '@/lib/vocabulary'
import { type Evidence, evidence } from './evidence'

type Failure = { verificationId: string; at: Date }

/**
 * Several failed captures within the hour before a selfie that was put on hold. Rationale: somebody who is not the
 * driver hides, turns away, covers the lens, then gives in. Base rate: night, rain and old phones fail just as often,
 * so it is weak, lives a week, is of no kind that counts, and opens nothing by itself.
 */
export function captureFailures(
  driverId: string,
  failures: readonly Failure[],
  held: { verificationId: string; at: Date; band: Band | null },
  rule: SharingRule,
): Evidence[] {
  const { atLeast, withinMs } = rule.captureFailures
  const since = held.at.getTime() - withinMs
  const just = failures.filter((one) => one.at.getTime() >= since && one.at <= held.at)
  if (held.band !== 'hold' || just.length < atLeast) return []
  return [
    evidence([driverId], {
      signal: 'capture_failures',
      key: held.verificationId,
      weight: 1,
      facts: { failures: just.length },
      verificationIds: [held.verificationId],
      firstAt: new Date(Math.min(...just.map((one) => one.at.getTime()))),
      lastAt: held.at,
      lifeMs: rule.life.capture_failures,
    }),
  ]
}
