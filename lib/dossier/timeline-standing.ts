import { endOf, suspensionState } from '@/lib/enforcement'
import type { RestrictionCause, StaffActor, SuspensionState } from '@/lib/vocabulary'
import { maySeeSuspicion } from './describe-rows'
import type { DossierFacts } from './gather'
import type { RestrictionRow, SuspensionRow } from './records'
import { byWhom, joined, type Seen } from './timeline'
import type { TimelineItem } from './view'

/** The hold of a case in band hold begins with the case, which has its own item. */
const HOLDS: Partial<Record<RestrictionCause, string>> = {
  proposed_rejection: 'Held until a second person has looked',
  confirmed_rejection: 'Held, rejection confirmed by two people',
  retake_after_hold: 'Held until the new selfie',
}

/** Holds and how they ended; one that goes over into the next restriction at the same instant has not ended. */
export function holdItems({ restrictions, names }: DossierFacts, now: Date): TimelineItem[] {
  const begins = restrictions
    .filter((row) => row.kind === 'held' || row.kind === 'suspended')
    .map((row) => row.fromAt.getTime())
  return restrictions
    .filter((row) => row.kind === 'held')
    .flatMap((row) => {
      const title = HOLDS[row.cause as RestrictionCause]
      const begun: TimelineItem[] = title ? [{ ...item(row, row.fromAt), title, detail: null }] : []
      const endedAt = row.endedAt ?? (row.untilAt && row.untilAt <= now ? row.untilAt : null)
      return !endedAt || begins.includes(endedAt.getTime()) ? begun : [...begun, ended(row, endedAt, names)]
    })
}

const item = (row: RestrictionRow, at: Date) =>
  ({ id: `${row.id} ${at.getTime()}`, at: at.toISOString(), kind: 'standing', icon: 'hand-stop', href: null }) as const

const ended = (row: RestrictionRow, at: Date, names: Map<string, string>): TimelineItem => ({
  ...item(row, at),
  icon: 'circle-check',
  title: row.endedAt ? 'Hold ended' : 'Hold ended by itself',
  detail: row.endedAt
    ? endedWords(row, names)
    : row.cause === 'confirmed_rejection'
      ? 'nobody approved a suspension in time'
      : 'no second finding in time',
})

function endedWords({ endedWhy, endedByKind, endedById }: RestrictionRow, names: Map<string, string>): string | null {
  const why = endedWhy?.replace(/ by a lead$/, '')
  return [why, endedByKind === 'staff' && byWhom('staff', endedById, names)].filter(Boolean).join(' ') || null
}

const ENDS: Partial<Record<SuspensionState, { title: string; icon: TimelineItem['icon']; by: keyof SuspensionRow }>> = {
  declined: { title: 'Suspension declined', icon: 'circle-check', by: 'declinedById' },
  lapsed: { title: 'Proposed suspension lapsed', icon: 'clock', by: 'lapsedAt' },
  lifted: { title: 'Suspension lifted', icon: 'circle-check', by: 'liftedById' },
  expired: { title: 'Suspension ran out', icon: 'clock', by: 'lapsedAt' },
  overturned: { title: 'Suspension overturned', icon: 'circle-check', by: 'overturnedById' },
}

/** A proposal, who approved it, when it began, and how it ended. */
export const suspensionItems = ({ suspensions, names }: DossierFacts, now: Date): TimelineItem[] =>
  suspensions.flatMap((row) => {
    const state = suspensionState(row, now)
    const over = endOf(row, state)
    const number = `S-${row.number}`
    const step = (at: Date, what: string, icon: TimelineItem['icon'], title: string, byId: string | null) => ({
      id: `${row.id} ${what}`,
      at: at.toISOString(),
      kind: 'standing' as const,
      icon,
      title,
      detail: joined(number, byId && byWhom('staff', byId, names)),
      href: `/suspensions?${over ? 'tab=history&' : ''}selected=${row.id}`,
    })
    const { approvedAt, startsAt } = row
    const later = approvedAt !== null && startsAt !== null && startsAt > approvedAt
    const begun = later && !(over && over < startsAt)
    const end = ENDS[state]
    const endedBy = end && row[end.by]
    return [
      step(row.proposedAt, 'proposed', 'clock', 'Suspension proposed', row.byRule ? null : row.proposedById),
      ...(approvedAt
        ? [step(approvedAt, 'approved', 'ban', later ? 'Suspension approved' : 'Suspended', row.approvedById)]
        : []),
      ...(begun && startsAt ? [step(startsAt, 'start', 'ban', 'Suspension started', null)] : []),
      ...(row.changedAt && approvedAt && row.changedAt >= approvedAt
        ? [step(row.changedAt, 'changed', 'ban', 'Suspension changed', row.changedById)]
        : []),
      ...(over && end ? [step(over, 'end', end.icon, end.title, typeof endedBy === 'string' ? endedBy : null)] : []),
    ]
  })

export const sharingItems = ({ suspicions, names }: DossierFacts, reader: StaffActor, seen: Seen): TimelineItem[] =>
  suspicions
    .filter((row) => maySeeSuspicion(row, reader, seen))
    .map((row) => ({
      id: row.id,
      at: row.flaggedAt.toISOString(),
      kind: 'sharing',
      icon: 'affiliate',
      title: 'Sharing suspected',
      detail: byWhom('staff', row.flaggedById, names),
      href: row.caseId && !seen.blind ? `/cases/${row.caseId}` : null,
    }))

export const inspectionItems = ({ inspections, names }: DossierFacts): TimelineItem[] =>
  inspections.map((row) => ({
    id: row.id,
    at: row.beganAt.toISOString(),
    kind: 'photo',
    icon: 'id',
    title: 'Photos looked at by an auditor',
    detail: joined(row.reason && `“${row.reason}”`, byWhom('staff', row.userId, names)),
    href: null,
  }))
