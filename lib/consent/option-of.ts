import 'server-only'
import type { Tx } from '@/lib/database'
import { optionInForce } from '@/lib/policy'
import type { ConsentDecision, ConsentOption } from '@/lib/vocabulary'
import { consentOf } from './consent-of'
import { findNewestOption } from './option-records'

/** Whether a driver's optional choice is in force at an instant: the newest answer is yes, and the consent is in force. */
export async function optionOf(driverId: string, purpose: ConsentOption, at = new Date(), tx?: Tx): Promise<boolean> {
  const newest = await findNewestOption(driverId, purpose, tx)
  return optionInForce((newest?.decision as ConsentDecision) ?? null, await consentOf(driverId, at, tx))
}
