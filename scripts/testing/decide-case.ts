import { FIRST_POLICY } from '@/lib/policy'
import { claimCase, decide, recordFirstFinding } from '@/lib/review'
import type { DecisionForm } from '@/lib/review/view'
import type { Finding, StaffActor } from '@/lib/vocabulary'

/** No approval is drawn for a second look: what a test expects does not hang on a lot. */
export const WITHOUT_LOT = { ...FIRST_POLICY.review, secondLookShare: 0 }

/** What the bench sends; "different people" for the nose. */
export const decisionForm = (finding: Finding, note = ''): DecisionForm => ({
  finding,
  reasons: finding === 'different_people' ? ['nose'] : [],
  note,
  features: {},
  shownPhotoIds: [],
  zoomed: null,
})

/** Finds at first sight and decides a case that the person holds; it takes effect at once. */
export async function decideHeld(actor: StaffActor, caseId: string, form: DecisionForm, now = new Date()) {
  const found = await recordFirstFinding(actor, caseId, { finding: form.finding, features: {} }, now)
  return found.ok ? await decide(actor, caseId, form, now, { rule: WITHOUT_LOT, undoMs: 0 }) : found
}

/** Claims a case, finds and decides; the claim's refusal where it is refused. */
export async function decideCase(actor: StaffActor, caseId: string, finding: Finding, note = '', now = new Date()) {
  const claimed = await claimCase(actor, caseId, now)
  return claimed.ok ? await decideHeld(actor, caseId, decisionForm(finding, note), now) : claimed
}
