import 'server-only'
import type { EventRow } from '@/lib/audit'
import { findVerification } from '@/lib/capture'
import { readOutcome } from '@/lib/matching'
import { told } from './told'

/**
 * The body of a webhook, made of the event at each attempt: the driver's reference as it is now, and for an endpoint
 * that asks for scores the outcome of the check. Nothing of it is stored.
 */
export async function bodyOf(event: Omit<EventRow, 'driverId'>, wantsScores: boolean): Promise<string> {
  const body = told(event)
  const outcome = wantsScores ? await outcomeIn(body.type, body.data) : null
  return JSON.stringify(outcome ? { ...body, data: { ...body.data, outcome } } : body)
}

async function outcomeIn(type: string, data: object) {
  if (!type.startsWith('verification.') || !('verificationId' in data)) return null
  const verification = await findVerification(String(data.verificationId))
  return verification && (await readOutcome(verification))
}
