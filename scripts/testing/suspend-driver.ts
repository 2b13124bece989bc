import { database } from '@/lib/database'
import { approveSuspension, changeSuspension, proposeAfterRejection, type SuspensionRecord } from '@/lib/enforcement'
import type { LadderStep, StaffActor } from '@/lib/vocabulary'
import { decideCase } from './decide-case'
import { enrolledDriver, openedCase, staff } from './platform'

/** What the worker does after a confirmed rejection. @returns the proposal */
export async function proposalOn(caseId: string, now = new Date()): Promise<SuspensionRecord> {
  const row = await database().reviewCase.findUniqueOrThrow({ where: { id: caseId } })
  await proposeAfterRejection(row.verificationId, now)
  return await database().suspension.findFirstOrThrow({ where: { caseId }, orderBy: { number: 'desc' } })
}

/** A driver whose selfie two people found to be somebody else's, and the ladder's proposal. */
export async function proposedSuspension(now = new Date()) {
  const [first, second, lead] = [await staff('reviewer'), await staff('reviewer'), await staff('lead')]
  const driver = await enrolledDriver('p10')
  const row = await openedCase(driver, 'p44/2.jpg', {}, now)
  const justBefore = new Date(now.getTime() - 1)
  for (const [one, at] of [
    [first, justBefore],
    [second, now],
  ] as const) {
    const answer = await decideCase(one, row.id, 'different_people', '', at)
    if (!answer.ok) throw new Error(answer.code)
  }
  return { driver, row, first, second, lead, proposal: await proposalOn(row.id, now) }
}

/** The proposal on a case, approved by a lead; put on another step by somebody else first where one is named. */
export async function suspendOn(
  lead: StaffActor,
  caseId: string,
  now = new Date(),
  put?: { step: LadderStep; by: StaffActor },
): Promise<string> {
  const { id, step } = await proposalOn(caseId, now)
  if (put && put.step !== step) {
    const reason = 'Put on another step for this test.'
    const changed = await changeSuspension(put.by, { suspensionId: id, step: put.step, reason }, now)
    if (!changed.ok) throw new Error(changed.code)
  }
  const approved = await approveSuspension(lead, { suspensionId: id, step: put?.step ?? (step as LadderStep) }, now)
  if (!approved.ok) throw new Error(approved.detail ?? approved.code)
  return id
}
