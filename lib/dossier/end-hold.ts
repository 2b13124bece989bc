import { may } from '@/lib/access'
import { ENFORCEMENT_REFUSALS } from '@/lib/enforcement/view'
import { inForce } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import type { DossierFacts } from './gather'
import { asRestriction } from './standing-now'
import type { DriverPage } from './view'

/**
 * What this reader may do about the hold in force: a lead releases it while its case is open, and decides between
 * release and suspension after a confirmed rejection; never where they took part.
 */
export function endHold(
  { restrictions, cases }: DossierFacts,
  reader: StaffActor,
  { blind }: { blind: boolean },
  now: Date,
): DriverPage['may']['endHold'] {
  if (blind || !may(reader, 'hold.release')) return null
  const holds = restrictions.filter((row) => row.kind === 'held' && inForce(asRestriction(row), now))
  const hold = holds.find((row) => row.cause === 'confirmed_rejection') ?? holds[0]
  const row = hold && cases.find((one) => one.id === hold.sourceId)
  if (!hold || !row) return null
  const tookPart = row.partIds.includes(reader.id)
  return {
    how: hold.cause === 'confirmed_rejection' ? 'decide' : 'release',
    caseId: row.id,
    ok: !tookPart,
    why: tookPart ? ENFORCEMENT_REFUSALS['took-part'] : null,
  }
}
