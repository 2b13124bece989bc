import 'server-only'
import { findNames } from '@/lib/access'
import { findFindings } from '@/lib/review'
import { openText } from '@/lib/vault'
import type { Finding, ReasonCode } from '@/lib/vocabulary'
import type { AppealRecord } from './records'
import type { FirstReasons } from './view'

/** What each person found in the first decision, oldest first; empty where it rests on sharing: that page tells it from then on. */
export async function firstReasons(row: AppealRecord): Promise<FirstReasons> {
  if (!row.caseId) return []
  const findings = await findFindings(row.caseId)
  const names = await findNames(findings.map((one) => one.userId))
  return await Promise.all(
    findings.map(async (one) => ({
      finding: one.finding as Finding,
      reasons: one.reasons as ReasonCode[],
      by: names.get(one.userId) ?? '',
      at: one.recordedAt.toISOString(),
      note: await openText(row.driverId, one.sealedNote),
    })),
  )
}
