import 'server-only'
import { consentInForce } from '@/lib/policy'
import { findDeclinedTexts, findFactsOf } from './lapsed-records'

/**
 * Drivers whose consent ended by itself between two instants (the first left out): they had declined a newer text, so
 * that the older consent held until that text's answer-by date, which fell in between. Nobody acts at that instant, so
 * whoever holds something of a driver asks. Reads nothing but the dates while none fell in between.
 */
export async function lapsedBetween(from: Date, to: Date): Promise<string[]> {
  const declined = await findDeclinedTexts(from, to)
  if (declined.length === 0) return []
  const facts = await findFactsOf(declined)
  return declined.filter((id) => consentInForce(facts.get(id) ?? [], to) === null)
}
