import 'server-only'
import type { Tx } from '@/lib/database'
import { type ConsentFact, consentInForce } from '@/lib/policy'
import { findConsentFacts } from './records'

/** The consent in force of a driver at an instant, or null. Ask again under the driver's lock before storing anything. */
export async function consentOf(driverId: string, at = new Date(), tx?: Tx): Promise<ConsentFact | null> {
  return consentInForce(await findConsentFacts(driverId, tx), at)
}
