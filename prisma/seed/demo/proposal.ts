import { database } from '@/lib/database'
import type { LadderStep } from '@/lib/vocabulary'

/** The newest proposal that rests on a case. */
export async function findProposalOn(
  caseId: string,
): Promise<{ id: string; step: LadderStep; approveBy: Date; decisionId: string }> {
  const { id, step, approveBy, decisionId } = await database().suspension.findFirstOrThrow({
    where: { caseId },
    orderBy: { number: 'desc' },
  })
  return { id, step: step as LadderStep, approveBy, decisionId }
}

/** The new photo of an appeal of this driver that waits to be measured. */
export const findAppealPhotoOf = async (driverId: string): Promise<string | null> =>
  (await database().appealPicture.findFirst({ where: { driverId, status: 'measuring' } }))?.id ?? null

/** The ladder's proposal for an account of a confirmed sharing case. */
export const findProposalForSharing = (sharingCaseId: string, driverId: string) =>
  database().suspension.findFirstOrThrow({ where: { sharingCaseId, driverId } })
