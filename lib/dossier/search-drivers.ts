import 'server-only'
import { forbidden } from '@/lib/access'
import { blindReader, untoldDrivers } from '@/lib/review'
import { type Actor, ok, type Result, refuse, STANDINGS } from '@/lib/vocabulary'
import { findDriversByText } from './search-records'
import { findAsOfGolden } from './untold-records'
import type { DriverHit } from './view'

const AT_MOST = 6

/**
 * At most 6 drivers by a part of their name or reference, for the palette. Standing is withheld by the rule of the
 * driver list: from a reader who may still decide an open case of the driver; so is what is told of a driver whose golden
 * case the reader was shown. Refuses `forbidden`.
 */
export async function searchDrivers(
  actor: Actor,
  text: string,
  now = new Date(),
): Promise<Result<DriverHit[], 'forbidden'>> {
  const refusal = forbidden(actor, 'driver.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const found = await findDriversByText(text.trim(), await blindReader(actor, now), now, AT_MOST)
  const ids = found.map(({ id }) => id)
  const shown = await findAsOfGolden(ids, await untoldDrivers(actor.id, now), now)
  return ok(
    found.map(({ strength, hasOpenChallenge, ...driver }) => {
      const then = shown.get(driver.id)
      const told = strength === null ? null : then ? then.strength : strength
      return {
        ...driver,
        hasOpenChallenge: hasOpenChallenge && !then,
        standing: told === null ? null : (STANDINGS[told] ?? 'clear'),
      }
    }),
  )
}
