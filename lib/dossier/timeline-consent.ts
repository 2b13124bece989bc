import { SOURCE_LABELS } from '@/lib/capture/view'
import { CHECK_CAUSE_LABELS, CHECK_RESULT_LABELS, CHECK_WAY_LABELS } from '@/lib/challenges/view'
import type { DataRights } from '@/lib/retention/view'
import type { ChallengeReason, ConsentDecision, ReferenceSource } from '@/lib/vocabulary'
import type { DossierFacts } from './gather'
import type { ChallengeRow } from './records'
import { byWhom, joined } from './timeline'
import { CHALLENGED, languageName } from './timeline-words'
import type { TimelineItem } from './view'

const DECIDED: Record<ConsentDecision, string> = { granted: 'granted', declined: 'declined', withdrawn: 'withdrawn' }

/** Answers to the choice of being compared across accounts. */
export const optionItems = ({ options }: DossierFacts): TimelineItem[] =>
  options.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    kind: 'consent',
    icon: row.decision === 'granted' ? 'file-check' : 'file-x',
    title: `Comparison across accounts ${DECIDED[row.decision as ConsentDecision]}`,
    detail: joined(`text ${shortHash(row.textSha256)}`, byWhom(row.recordedByKind, row.recordedById, new Map())),
    href: null,
  }))

export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-2)}`

export const consentItems = ({ consents }: DossierFacts): TimelineItem[] =>
  consents.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    kind: 'consent',
    icon: row.decision === 'granted' ? 'file-check' : 'file-x',
    title: `Consent ${row.releaseVersion} ${DECIDED[row.decision as ConsentDecision]} in ${languageName(row.locale)}`,
    detail: joined(`text ${shortHash(row.textSha256)}`, byWhom(row.recordedByKind, row.recordedById, new Map())),
    href: null,
  }))

/** @param evidence what stays without a consent; null: nothing, or the reader is not told */
export function referenceItems({ references }: DossierFacts, evidence: DataRights['evidence']): TimelineItem[] {
  return references.flatMap((row) => {
    if (!['active', 'retired', 'kept', 'removed'].includes(row.status)) return []
    const label = SOURCE_LABELS[row.source as ReferenceSource]
    const item = { kind: 'photo', icon: 'id', href: null } as const
    const added: TimelineItem = {
      ...item,
      id: row.id,
      at: row.addedAt.toISOString(),
      title: 'Reference photo added',
      detail: joined(label, byWhom(row.addedByKind, row.addedById, new Map())),
    }
    if (!row.removedAt) return [added]
    const at = row.removedAt.toISOString()
    const isEvidence = row.status === 'kept' && evidence !== null
    const title = isEvidence ? 'Reference photo out of use' : 'Reference photo removed'
    const detail = joined(label, isEvidence && `kept as evidence until ${endOf(evidence)}`)
    return [added, { ...item, id: `${row.id} removed`, at, title, detail }]
  })
}

function endOf({ hold, appeal }: NonNullable<DataRights['evidence']>): string {
  if (hold && appeal) return 'the appeal is answered and the legal hold has ended'
  return appeal ? 'the appeal is answered' : 'the legal hold has ended'
}

/** Challenges issued, run out and cancelled; how they were passed the checks tell. */
export function challengeItems({ challenges, names }: DossierFacts): TimelineItem[] {
  const issued = new Set(challenges.map((row) => row.issuedAt.getTime()))
  return challenges.flatMap((row) => {
    const item = { kind: 'challenge', icon: 'send', href: null } as const
    const asked: TimelineItem = {
      ...item,
      id: row.id,
      at: row.issuedAt.toISOString(),
      title: row.followsId ? 'Challenge issued for a new selfie' : CHALLENGED[row.reason as ChallengeReason],
      detail: byWhom(row.issuedByKind, row.issuedById, names),
    }
    const replaced = row.endedAt !== null && issued.has(row.endedAt.getTime())
    const end = replaced ? undefined : ENDS[row.status]
    if (!end || !row.endedAt) return [asked]
    return [asked, { ...item, ...end, id: `${row.id} end`, at: row.endedAt.toISOString(), detail: null }]
  })
}

const ENDS: Record<ChallengeRow['status'], { icon: 'clock' | 'send'; title: string }> = {
  expired: { icon: 'clock', title: 'Challenge ran out' },
  cancelled: { icon: 'send', title: 'Challenge cancelled' },
}

export const personCheckItems = ({ personChecks, names }: DossierFacts): TimelineItem[] =>
  personChecks.flatMap((row) => {
    const item = { kind: 'check', icon: 'user-check', href: null } as const
    const due: TimelineItem = {
      ...item,
      id: row.id,
      at: row.dueSince.toISOString(),
      title: row.excludedIds.length > 0 ? 'Another check by a person due' : 'Check by a person due',
      detail: CHECK_CAUSE_LABELS[row.cause]?.toLowerCase() ?? null,
    }
    if (!row.doneAt) return [due]
    const title = CHECK_RESULT_LABELS[row.result as keyof typeof CHECK_RESULT_LABELS] ?? 'Check by a person recorded'
    const way = CHECK_WAY_LABELS[row.way as keyof typeof CHECK_WAY_LABELS]
    const detail = joined(way, byWhom('staff', row.doneById, names))
    return [due, { ...item, id: `${row.id} done`, at: row.doneAt.toISOString(), title, detail }]
  })
