import { FINDING_LABELS, LANE_LABELS, REASON_LABELS } from '@/lib/review/view'
import type { CaseReason, ChallengeReason, Finding, Lane, ReasonCode, RetakeReason } from '@/lib/vocabulary'
import { outcomeOf } from './describe-selfies'
import type { DossierFacts } from './gather'
import type { CaseWithFindings, CheckRecord } from './records'
import { joined, type Seen } from './timeline'
import { CASE_REASON_WORDS, TAKEN } from './timeline-words'
import { RETAKE_LABELS, type TimelineIcon, type TimelineItem } from './view'

/** One item for a check that the matcher ended by itself; for the others that the selfie was taken. */
export function checkItems({ checks, cases }: DossierFacts, { blind }: Seen): TimelineItem[] {
  const byCheck = new Map(cases.map((row) => [row.verificationId, row]))
  return checks.flatMap((check): TimelineItem[] => {
    const row = byCheck.get(check.id)
    const outcome = blind ? null : outcomeOf(check, row)
    const where = joined(check.deviceModel, check.region)
    const item = { id: check.id, kind: 'check', detail: where, href: null } as const
    const takenAt = check.createdAt.toISOString()
    const taken = { ...item, at: takenAt, icon: 'camera', title: TAKEN[takenFor(check)] } as const
    const endedAt = (check.decidedAt ?? check.createdAt).toISOString()
    if (outcome === 'matcher') return [{ ...item, at: endedAt, icon: 'circle-check', title: 'Cleared by the matcher' }]
    if (outcome === 'new_selfie' && !row)
      return [{ ...item, at: endedAt, icon: 'camera-rotate', title: `New selfie asked, ${retakeWords(check)}` }]
    if (outcome === 'cancelled')
      return [taken, { ...item, id: `${check.id} end`, at: endedAt, icon: 'file-x', title: 'Check cancelled' }]
    return [taken]
  })
}

const takenFor = (check: CheckRecord) => (check.reason ?? 'direct') as ChallengeReason | 'direct'

const retakeWords = (check: CheckRecord): string =>
  check.reasons.map((reason) => RETAKE_LABELS[reason as RetakeReason] ?? reason).join(' and ') || 'not comparable'

/** Cases opened and what each person found in them. */
export const caseItems = ({ cases, names, audit }: DossierFacts): TimelineItem[] => [
  ...cases.flatMap((row) => [opened(row), ...found(row, names)]),
  ...audit
    .filter((one) => one.type === 'case.escalated')
    .map((one) => ({
      id: `audit ${one.id}`,
      at: one.occurredAt.toISOString(),
      kind: 'decision' as const,
      icon: 'clock' as const,
      title: 'Case passed on to the leads',
      detail: 'no second finding in time',
      href: `/cases/${one.subjectId}`,
    })),
]

function opened(row: CaseWithFindings): TimelineItem {
  const held = row.band === 'hold'
  return {
    id: row.id,
    at: row.openedAt.toISOString(),
    kind: held ? 'standing' : 'decision',
    icon: held ? 'hand-stop' : 'user-search',
    title: held ? `Held, case C-${row.number} opened` : `Case C-${row.number} opened`,
    detail: CASE_REASON_WORDS[row.reason as CaseReason] ?? null,
    href: `/cases/${row.id}`,
  }
}

const FINDING_ICONS: Record<Finding, TimelineIcon> = {
  same_person: 'equal',
  different_people: 'equal-not',
  cannot_tell: 'eye-question',
  new_selfie: 'camera-rotate',
}

const found = (row: CaseWithFindings, names: Map<string, string>): TimelineItem[] =>
  row.findings.map((finding) => ({
    id: finding.id,
    at: finding.recordedAt.toISOString(),
    kind: 'decision',
    icon: FINDING_ICONS[finding.finding as Finding] ?? 'user-search',
    title: finding.finding === 'new_selfie' ? 'New selfie asked' : FINDING_LABELS[finding.finding as Finding],
    detail: joined(
      names.get(finding.userId),
      finding.lane !== 'match' && LANE_LABELS[finding.lane as Lane].toLowerCase(),
      ...finding.reasons.map((reason) => REASON_LABELS[reason as ReasonCode]?.toLowerCase()),
    ),
    href: `/cases/${row.id}`,
  }))
