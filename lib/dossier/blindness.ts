import { policyAt } from '@/lib/policy'
import { type CaseRecord, findFirstFindingsOf, isBlind } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'

/**
 * Whether this reader's view of a driver must not tell what machine or people made of the driver's checks: a reviewer
 * who may still claim an open case of them, and a lead who holds one that they have not found anything in, or hold for
 * its second look, or hear an appeal against a case of them without a finding of their own yet (mission, "Second review"; screens, "Blind means blind"). Whoever has decided in the case takes no
 * further part and is not blind. Then all of it is withheld, whatever it rests on: a standing that is missing only when
 * it tells something, tells it.
 */
export async function isBlindToDriver(
  openCases: readonly CaseRecord[],
  reader: StaffActor,
  now: Date,
): Promise<boolean> {
  if (reader.role === 'reviewer') return openCases.some((row) => !row.partIds.includes(reader.id))
  if (reader.role !== 'lead' || openCases.length === 0) return false
  const found = await findFirstFindingsOf(
    openCases.map((row) => row.id),
    reader.id,
  )
  const { review } = await policyAt(now)
  return openCases.some((row) =>
    isBlind(
      row,
      reader,
      found.some((one) => one.caseId === row.id && one.lane === row.lane),
      now,
      review,
    ),
  )
}
