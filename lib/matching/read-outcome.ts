import 'server-only'
import type { VerificationRecord } from '@/lib/capture'
import type { VerificationView } from '@/lib/capture/view'
import type { Band, Scale } from '@/lib/vocabulary'
import { findTemplateComparison, findTemplateComparisonsOf, type TemplateComparisonRecord } from './template-records'

/** What the matcher said of a check, as the platform is told; null while it is measured and where nothing was compared. */
export async function readOutcome(row: VerificationRecord): Promise<VerificationView['outcome']> {
  if (!row.measuredAt || row.status === 'measuring') return null
  return outcomeOf(row, await findTemplateComparison(row.id))
}

/** The same of several checks, by their ids. */
export async function readOutcomes(
  rows: readonly VerificationRecord[],
): Promise<Map<string, VerificationView['outcome']>> {
  const measured = rows.filter((row) => row.measuredAt && row.status !== 'measuring')
  const taken = await findTemplateComparisonsOf(measured.map((row) => row.id))
  const of = new Map(taken.map((one) => [one.verificationId, one]))
  return new Map(measured.map((row) => [row.id, outcomeOf(row, of.get(row.id) ?? null)]))
}

function outcomeOf(row: VerificationRecord, taken: TemplateComparisonRecord | null): VerificationView['outcome'] {
  if (row.score === null || row.scale === null) return null
  return {
    scale: row.scale as Scale,
    score: row.score,
    hold: row.holdBelow,
    clear: row.clearFrom,
    band: row.band as Band,
    references: row.referenceCount,
    ...cohortOf(taken),
    matcher: row.matcher ?? '',
    matcherVersion: row.matcherVersion ?? '',
  }
}

/** Raw and normalised, and by whom; absent where there was no cohort. */
function cohortOf(taken: TemplateComparisonRecord | null) {
  if (!taken || taken.cohortSize === null || taken.cohortVersion === null) return {}
  const byGrown = taken.decidedBy === 'grown'
  const normalised = byGrown ? taken.grownNormalised : taken.normalised
  return {
    raw: (byGrown ? taken.grown : taken.raw) ?? taken.raw,
    ...(normalised === null ? {} : { normalised }),
    cohort: { size: taken.cohortSize, version: Number(taken.cohortVersion) },
  }
}
