import type { RestrictionCause, StaffActor } from '@/lib/vocabulary'
import { maySeeSuspicion } from './describe-rows'
import type { DossierFacts } from './gather'
import type { RestrictionRow } from './records'
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
  detail: row.endedAt ? endedWords(row, names) : 'no second finding in time',
})

function endedWords({ endedWhy, endedByKind, endedById }: RestrictionRow, names: Map<string, string>): string | null {
  const why = endedWhy?.replace(/ by a lead$/, '')
  return [why, endedByKind === 'staff' && byWhom('staff', endedById, names)].filter(Boolean).join(' ') || null
}

export const suspensionItems = ({ suspensions, names }: DossierFacts, now: Date): TimelineItem[] =>
  suspensions.flatMap((row) => {
    const over = row.liftedAt ?? (row.endsAt && row.endsAt <= now ? row.endsAt : null)
    const href = `/suspensions?${over ? 'tab=history&' : ''}selected=${row.id}`
    const common = { kind: 'standing', href } as const
    const number = `S-${row.number}`
    const later = row.startsAt > row.createdAt
    const decided: TimelineItem = {
      ...common,
      id: row.id,
      at: row.createdAt.toISOString(),
      icon: 'ban',
      title: later ? 'Suspension decided' : 'Suspended',
      detail: joined(number, byWhom('staff', row.startedById, names)),
    }
    const started: TimelineItem = {
      ...common,
      id: `${row.id} start`,
      at: row.startsAt.toISOString(),
      icon: 'ban',
      title: 'Suspension started',
      detail: number,
    }
    const ended: TimelineItem[] = over
      ? [
          {
            ...common,
            id: `${row.id} end`,
            at: over.toISOString(),
            icon: row.liftedAt ? 'circle-check' : 'clock',
            title: row.liftedAt ? 'Suspension lifted' : 'Suspension ran out',
            detail: joined(number, row.liftedAt && byWhom('staff', row.liftedById, names)),
          },
        ]
      : []
    const startedFirst = later && !(row.liftedAt && row.liftedAt < row.startsAt)
    return [decided, ...(startedFirst ? [started] : []), ...ended]
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
