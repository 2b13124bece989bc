import 'server-only'
import type { Tx } from '@/lib/database'
import { consentInForce, optionInForce } from '@/lib/policy'
import type { ConsentDecision, ConsentOption } from '@/lib/vocabulary'
import { consentOf } from './consent-of'
import { findNewestOption, findOptionFacts } from './option-records'

/** Whether a driver's optional choice is in force at an instant: the newest answer is yes, and the consent is in force. */
export async function optionOf(driverId: string, purpose: ConsentOption, at = new Date(), tx?: Tx): Promise<boolean> {
  const newest = await findNewestOption(driverId, purpose, tx)
  return optionInForce((newest?.decision as ConsentDecision) ?? null, await consentOf(driverId, at, tx))
}

/** Those of several drivers whose optional choice is in force at an instant. */
export async function optionHolders(driverIds: string[], purpose: ConsentOption, at: Date): Promise<Set<string>> {
  const facts = await findOptionFacts(driverIds, purpose)
  const holders = new Set<string>()
  for (const driverId of new Set(facts.map((fact) => fact.driverId))) {
    const own = facts.filter((fact) => fact.driverId === driverId)
    if (optionInForce(own[0]?.option ?? null, consentInForce(own, at))) holders.add(driverId)
  }
  return holders
}
