import 'server-only'
import { captureOutcome } from '@/lib/capture'
import type { CaptureOutcome } from '@/lib/capture/view'
import { usualWaitMinutes } from '@/lib/review'

/** How the newest selfie of this link came out; where a person looks, with the time that this usually takes. */
export async function outcomeOf(token: string): Promise<CaptureOutcome> {
  const outcome = await captureOutcome(token)
  if (outcome.outcome !== 'person') return outcome
  return { ...outcome, usualMinutes: await usualWaitMinutes(!outcome.mayWork) }
}
