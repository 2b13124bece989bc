import type { SharingRule } from '@/lib/policy'
import { type Evidence, evidence } from './evidence'
import { SHARING } from './settings'

export type PlacedCheck = {
  verificationId: string
  /** As the phone says. */
  capturedAt: Date
  /** When the server received it. */
  receivedAt: Date
  latitude: number
  longitude: number
  accuracyMetres: number | null
}

const EARTH_KM = 6371
const HOUR_MS = 3_600_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance, km (haversine). */
export function kilometres(a: PlacedCheck, b: PlacedCheck): number {
  const half = (from: number, to: number) => Math.sin((radians(to) - radians(from)) / 2) ** 2
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * Two selfies of one account in a row, too far apart for the time between them. Rationale: one person cannot be in
 * both places, two who share an account can. Both accuracies are taken off the distance. Phones' clocks differ, so
 * the longer of the two gaps counts, by the phones' clocks and by the server's. Base rate: rare, but a wrong cell
 * tower or a mocked place makes it too, hence medium and never more. Of the kind `place`.
 */
export function impossibleTravel(
  driverId: string,
  before: PlacedCheck,
  now: PlacedCheck,
  rule: SharingRule,
): Evidence[] {
  const { travel } = rule
  const blur = ((before.accuracyMetres ?? 100) + (now.accuracyMetres ?? 100)) / 1000
  const km = kilometres(before, now) - blur
  if (km < travel.atLeastKm) return []
  const gaps = [
    now.capturedAt.getTime() - before.capturedAt.getTime(),
    now.receivedAt.getTime() - before.receivedAt.getTime(),
  ]
  const ms = Math.max(SHARING.travel.leastMs, ...gaps.map(Math.abs))
  const possible = (km > travel.flightFromKm ? travel.flightKmh : travel.roadKmh) * (ms / HOUR_MS)
  if (km <= possible) return []
  return [
    evidence([driverId], {
      signal: 'impossible_travel',
      key: `${before.verificationId} ${now.verificationId}`,
      weight: 2,
      facts: { kilometres: Math.round(km), minutes: Math.max(1, Math.round(ms / 60_000)) },
      verificationIds: [before.verificationId, now.verificationId],
      firstAt: before.receivedAt,
      lastAt: now.receivedAt,
      lifeMs: rule.life.impossible_travel,
    }),
  ]
}
