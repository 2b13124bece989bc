import { database } from '@/lib/database'
import type { LadderStep } from '@/lib/vocabulary'

/** The newest proposal that rests on a case. */
export async function findProposalOn(caseId: string): Promise<{ id: string; step: LadderStep; approveBy: Date }> {
  const { id, step, approveBy } = await database().suspension.findFirstOrThrow({
    where: { caseId },
    orderBy: { number: 'desc' },
  })
  return { id, step: step as LadderStep, approveBy }
}
