import type { RetakeReason, Scale } from '@/lib/vocabulary'
import type { DossierFacts } from './gather'
import { photoAddress } from './photo-access'
import type { CaseWithFindings, CheckRecord } from './records'
import type { DossierSelfie, DriverPage, SelfieOutcome } from './view'

/** How a check ended; a person decided where it has a case. */
export function outcomeOf(check: CheckRecord, row: CaseWithFindings | undefined): SelfieOutcome {
  switch (check.status) {
    case 'approved':
      return row ? 'same' : 'matcher'
    case 'rejected':
      return 'different'
    case 'retake':
      return 'new_selfie'
    case 'cancelled':
      return 'cancelled'
    default:
      return 'open'
  }
}

const OPEN: readonly SelfieOutcome[] = ['open', 'cancelled']

/** The checks of a driver as points: no score before a person has decided, and nothing but its time for a blind reader. */
export function describeSelfies(
  { checks, cases, names, driver }: DossierFacts,
  { blind, photos }: Pick<DriverPage, 'blind' | 'photos'>,
): DossierSelfie[] {
  const byCheck = new Map(cases.map((row) => [row.verificationId, row]))
  return checks.map((check) => {
    const row = byCheck.get(check.id)
    const common = {
      id: check.id,
      at: check.createdAt.toISOString(),
      // one that stayed as evidence tells a blind reader that it was decided
      thumbnailUrl:
        blind && check.keptSince ? null : check.thumbnailId && photoAddress(check.id, 'thumb', driver.id, photos),
      device: check.deviceModel,
    }
    return blind ? { ...common, ...UNTOLD } : { ...common, ...told(check, row, names) }
  })
}

type Told = Omit<DossierSelfie, 'id' | 'at' | 'thumbnailUrl' | 'device'>

const UNTOLD: Told = {
  outcome: null,
  retakeReasons: [],
  decidedBy: null,
  scale: null,
  score: null,
  hold: null,
  clear: null,
  case: null,
}

function told(check: CheckRecord, row: CaseWithFindings | undefined, names: Map<string, string>): Told {
  const outcome = outcomeOf(check, row)
  const last = outcome === 'open' ? undefined : row?.findings.at(-1)
  const scored = check.score !== null && !OPEN.includes(outcome)
  return {
    outcome,
    retakeReasons: outcome === 'new_selfie' && !row ? (check.reasons as RetakeReason[]) : [],
    decidedBy: last ? (names.get(last.userId) ?? null) : null,
    scale: scored ? (check.scale as Scale) : null,
    score: scored ? check.score : null,
    hold: scored ? check.holdBelow : null,
    clear: scored ? check.clearFrom : null,
    case: row ? { id: row.id, number: `C-${row.number}` } : null,
  }
}
