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

/** Puts down a person's look at the case of a check: the claim, and the finding after it. */
export function look(world: World, sent: () => Sent, seen: Look): void {
  const actor = world.staff[seen.by]
  const claimedAt = before(seen.at, LOOKED_FOR)
  world.agenda.add(claimedAt, async () => must(await claimCase(actor, caseOf(sent()), claimedAt), `${seen.by}'s claim`))
  world.agenda.add(seen.at, () => decideCase(world, caseOf(sent()), seen))
}

export function caseOf({ caseId, verificationId }: Sent): string {
  if (!caseId) throw new Error(`the check ${verificationId} has no case`)
  return caseId
}

/** Records what the person found at first sight, and decides; it takes effect at once. */
async function decideCase(world: World, caseId: string, seen: Look): Promise<void> {
  const { by, at, finding, reasons = [], note = '' } = seen
  const actor = world.staff[by]
  must(await recordFirstFinding(actor, caseId, { finding, features: {} }, before(at, 4 * SECOND)), `${by}'s finding`)
  const form = { finding, reasons, note, features: {}, shownPhotoIds: [], zoomed: null }
  must(await decide(actor, caseId, form, at, { undoMs: 0 }), `${by}'s decision`)
}
