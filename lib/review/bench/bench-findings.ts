import 'server-only'
import { findNames } from '@/lib/access'
import { openText } from '@/lib/vault'
import type { Features, Finding, Lane, ReasonCode, StaffActor } from '@/lib/vocabulary'
import { type CaseRecord, findFindings } from '../records'
import type { BenchFinding } from '../view'

/**
 * A lead sees the findings of a case that is not theirs to look at blindly; everybody does once it is closed.
 * @param blind nothing may be told of what others found
 */
export async function benchFindings(
  row: CaseRecord,
  actor: StaffActor,
  { blind }: { blind: boolean },
): Promise<BenchFinding[]> {
  const findings = await findFindings(row.id)
  const own = actor.role === 'reviewer' && row.status !== 'closed'
  const visible = findings.filter((finding) => finding.userId === actor.id || (!blind && !own))
  const names = await findNames(visible.map((finding) => finding.userId))
  return await Promise.all(
    visible.map(async (finding) => ({
      lane: finding.lane as Lane,
      finding: finding.finding as Finding,
      reasons: finding.reasons as ReasonCode[],
      features: finding.features as Features,
      blindFinding: finding.blindFinding as Finding | null,
      note: (await openText(row.driverId, finding.sealedNote)) ?? '',
      by: names.get(finding.userId) ?? '',
      you: finding.userId === actor.id,
      at: finding.recordedAt.toISOString(),
    })),
  )
}
