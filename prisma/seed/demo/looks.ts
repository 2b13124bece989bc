import { transaction } from '@/lib/database'
import { claimCase, recordFinding } from '@/lib/review'
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
  world.agenda.add(seen.at, () => decide(world, caseOf(sent()), seen))
}

export function caseOf({ caseId, verificationId }: Sent): string {
  if (!caseId) throw new Error(`the check ${verificationId} has no case`)
  return caseId
}

/**
 * Records the finding while the other open cases are out of reach, as if somebody were claiming them: the verb then
 * claims no next case, which nobody in this story would go on with.
 */
async function decide(world: World, caseId: string, { by, at, finding, reasons = [], note = '' }: Look): Promise<void> {
  const answer = await transaction(async (tx) => {
    await tx.$queryRaw`
      select 1 from review_case where id <> ${caseId}::uuid and status in ('open', 'claimed') for update`
    return await recordFinding(world.staff[by], caseId, { finding, reasons, note }, at)
  })
  must(answer, `${by}'s finding`)
}
