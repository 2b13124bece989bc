import { proposeAfterRejection } from '@/lib/enforcement'
import { FIRST_POLICY } from '@/lib/policy'
import { claimCase, decide, recordFirstFinding } from '@/lib/review'
import type { Finding, ReasonCode } from '@/lib/vocabulary'
import { before, SECOND } from '../instants'
import type { StaffName } from '../staff'
import type { Sent } from './checks'
import { must, type World } from './world'

/** What one person found in a case, and when. */
export type Look = { by: StaffName; at: Date; finding: Finding; reasons?: ReasonCode[]; note?: string }

/** How long somebody looks before they decide, ms. */
export const LOOKED_FOR = 38 * SECOND
/** How long before the decision they said what they found, ms. */
const FOUND_BEFORE = 4 * SECOND

/** Puts down a person's look at the case of a check: the claim, and the finding after it. */
export function look(world: World, sent: () => Sent, seen: Look): void {
  const actor = world.staff[seen.by]
  const claimedAt = before(seen.at, LOOKED_FOR)
  world.agenda.add(claimedAt, async () => must(await claimCase(actor, caseOf(sent()), claimedAt), `${seen.by}'s claim`))
  const foundAt = before(seen.at, FOUND_BEFORE)
  const first = { finding: seen.finding, features: {} }
  world.agenda.add(foundAt, async () => {
    must(await recordFirstFinding(actor, caseOf(sent()), first, foundAt), `${seen.by}'s finding`)
  })
  world.agenda.add(seen.at, async () => {
    await decideCase(world, caseOf(sent()), seen)
    await proposeAfterRejection(sent().verificationId, seen.at)
  })
}

export function caseOf({ caseId, verificationId }: Sent): string {
  if (!caseId) throw new Error(`the check ${verificationId} has no case`)
  return caseId
}

/** The stories say who looked: no approval of theirs asks for one more look. */
const AS_TOLD = {
  ...FIRST_POLICY.review,
  secondLookShare: 0,
  secondLookAfterOverturn: false,
  lowQuality: { eyeSpan: 0, laplacianVariance: 0 },
}

/** It takes effect at once: nobody takes it back. */
async function decideCase(world: World, caseId: string, seen: Look): Promise<void> {
  const { by, at, finding, reasons = [], note = '' } = seen
  const form = { finding, reasons, note, features: {}, shownPhotoIds: [], zoomed: null }
  must(await decide(world.staff[by], caseId, form, at, { rule: AS_TOLD, undoMs: 0 }), `${by}'s decision`)
}
