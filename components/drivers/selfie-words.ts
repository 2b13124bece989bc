import { type DossierSelfie, RETAKE_LABELS, type SelfieOutcome } from '@/lib/dossier/view'
import type { Scale } from '@/lib/vocabulary'

/** As in the legend. */
export const OUTCOME_WORDS: Record<Exclude<SelfieOutcome, 'cancelled'>, string> = {
  matcher: 'matcher cleared',
  same: 'person: same',
  different: 'person: different',
  new_selfie: 'new selfie',
  open: 'open',
}

const ENDS: Record<SelfieOutcome, string> = {
  matcher: 'Cleared by the matcher',
  same: 'Same person',
  different: 'Different people',
  new_selfie: 'New selfie asked',
  open: 'Not decided yet',
  cancelled: 'Cancelled',
}

/** How a check ended, with what was wrong with a capture. */
export function endWords({ outcome, retakeReasons }: DossierSelfie): string {
  const words = outcome === null ? 'Not shown' : ENDS[outcome]
  return retakeReasons.length > 0 ? `${words}: ${retakeReasons.map((one) => RETAKE_LABELS[one]).join(', ')}` : words
}

export const SCALE_WORDS: Record<Scale, string> = {
  single: 'one reference',
  template: 'all references',
  normalised: 'all references, beside other drivers',
  supplied: 'supplied',
}

/** A score or a threshold as it is written everywhere: three places, no percentage. */
export const scoreText = (score: number): string => score.toFixed(3).replace('-', '−')
