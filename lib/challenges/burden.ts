import 'server-only'
import type { Tx } from '@/lib/database'
import { findNewestAsked } from './schedule-records'

export const WEEK_MS = 7 * 86_400_000

/**
 * When a driver may be asked again by the limit of a week; null: now. All reasons count; a new selfie that a person
 * asked for instead of a bad one, and a challenge that another took the place of, do not.
 */
export async function possibleFrom(tx: Tx, driverId: string, atMostPerWeek: number, now: Date): Promise<Date | null> {
  const asked = await findNewestAsked(tx, driverId, new Date(now.getTime() - WEEK_MS), atMostPerWeek)
  const oldest = asked[atMostPerWeek - 1]
  return oldest ? new Date(oldest.getTime() + WEEK_MS) : null
}
