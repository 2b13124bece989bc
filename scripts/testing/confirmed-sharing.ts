import { database } from '@/lib/database'
import { approveSuspension, proposeAfterSharing } from '@/lib/enforcement'
import { claimSharing, comparePair, confirmSharing, proposeConfirmation, releaseSharing } from '@/lib/sharing'
import { type given, place } from '@/lib/sharing/rows-for-tests'
import type { LadderStep } from '@/lib/vocabulary'
import { staff } from './platform'

/** What whoever proposed and confirmed wrote. */
export const SHARING_REASON = 'Both accounts are worked by one person.'

/**
 * A sharing case of two accounts, confirmed by two people, each account suspended by a third.
 * @param selfies two that whoever proposes has found to be of one person
 */
export async function confirmedSharing(
  pair: [string, string],
  evidence: ReturnType<typeof given>[],
  selfies?: [string, string],
) {
  const [reviewer, confirmer, approver] = [await staff('reviewer'), await staff('lead'), await staff('lead')]
  const caseId = await place(evidence)
  if (!caseId) throw new Error('no case')
  await claimSharing(reviewer, caseId)
  if (selfies) {
    const [firstId, secondId] = selfies
    const compared = await comparePair(reviewer, { caseId, firstId, secondId, finding: 'same_person', reasons: [] })
    if (!compared.ok) throw new Error(compared.code)
  }
  const form = { caseId, reason: SHARING_REASON }
  const proposed = await proposeConfirmation(reviewer, form)
  if (!proposed.ok) throw new Error(proposed.code)
  await releaseSharing(reviewer, caseId)
  const confirmed = await confirmSharing(confirmer, form)
  if (!confirmed.ok) throw new Error(confirmed.code)
  const suspended: string[] = []
  for (const driverId of pair) {
    await proposeAfterSharing(caseId, driverId)
    const { id, step } = await database().suspension.findFirstOrThrow({ where: { sharingCaseId: caseId, driverId } })
    const approved = await approveSuspension(approver, { suspensionId: id, step: step as LadderStep })
    if (!approved.ok && approved.code !== 'already-suspended') throw new Error(approved.code)
    suspended.push(id)
  }
  return { caseId, suspended, reviewer, confirmer, approver }
}
