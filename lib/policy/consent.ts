import type { ConsentDecision } from '@/lib/vocabulary'

export type ConsentFact = {
  releaseVersion: number
  decision: ConsentDecision
  at: Date
  recordedAt: Date
  answerBy: Date | null
}

/**
 * The consent in force at an instant, or null. The newest grant counts unless it was withdrawn after it, or the
 * driver declined the same or an older text after it. Declining a newer text is noted: the older consent holds
 * until that text's answer-by date (mission, "Consent").
 */
export function consentInForce(facts: readonly ConsentFact[], at: Date): ConsentFact | null {
  let held: ConsentFact | null = null
  for (const fact of [...facts].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())) {
    if (fact.decision === 'granted') held = fact
    else if (fact.decision === 'withdrawn') held = null
    else if (held && (fact.releaseVersion <= held.releaseVersion || !fact.answerBy || fact.answerBy <= at)) held = null
  }
  return held
}

/**
 * Whether an optional choice is in force: the driver's newest answer to it is yes, and the consent itself is in force.
 * Never preselected, never inherited: without an answer it is a no (mission, "Consent").
 */
export const optionInForce = (newest: ConsentDecision | null, consent: ConsentFact | null): boolean =>
  newest === 'granted' && consent !== null
