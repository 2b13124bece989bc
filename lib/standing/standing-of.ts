import 'server-only'
import { forbidden } from '@/lib/access'
import type { Tx } from '@/lib/database'
import { standingAt } from '@/lib/policy'
import { type Actor, ok, type Result, refuse, type Standing } from '@/lib/vocabulary'
import { findRestrictions, findRestrictionsByRef } from './records'

/** The driver's standing at an instant, from the facts in one query; null for an unknown driver. */
export async function standingOf(driverId: string, at = new Date(), tx?: Tx): Promise<Standing | null> {
  const facts = await findRestrictions(driverId, tx)
  return facts && standingAt(facts.restrictions, at, facts)
}

/** What GET /drivers/{ref}/standing answers, in one query. Refuses `forbidden`, `driver-not-found`. */
export async function readStanding(
  actor: Actor,
  ref: string,
  at = new Date(),
): Promise<Result<Standing, 'forbidden' | 'driver-not-found'>> {
  const refusal = forbidden(actor, 'driver.see')
  if (refusal) return refusal
  const facts = await findRestrictionsByRef(ref)
  return facts ? ok(standingAt(facts.restrictions, at, facts)) : refuse('driver-not-found')
}
