import type { DataRights } from '@/lib/retention/view'
import type { StaffActor } from '@/lib/vocabulary'
import type { DossierFacts } from './gather'
import { caseItems, checkItems } from './timeline-checks'
import { challengeItems, consentItems, optionItems, personCheckItems, referenceItems } from './timeline-consent'
import { profileItems } from './timeline-profile'
import { holdItems, inspectionItems, sharingItems, suspensionItems } from './timeline-standing'
import type { DriverPage, TimelineItem } from './view'

export type Seen = Pick<DriverPage, 'blind' | 'photos'>

/**
 * Everything that has happened to a driver until now, newest first, in plain words. Each fact comes from the row that
 * keeps it, and from the audit log what no row keeps. For a blind reader a check is a selfie that was taken: nothing
 * of how it ended, of holds, suspensions and the suspicions of others.
 * @param evidence what stays without a consent; null: nothing, or the reader is not told
 */
export function timelineOf(
  facts: DossierFacts,
  reader: StaffActor,
  seen: Seen,
  evidence: DataRights['evidence'],
  now: Date,
): TimelineItem[] {
  const telling = seen.blind
    ? []
    : [...caseItems(facts), ...holdItems(facts, now), ...suspensionItems(facts, now), ...inspectionItems(facts)]
  const items = [
    ...profileItems(facts, seen),
    ...referenceItems(facts, evidence),
    ...consentItems(facts),
    ...optionItems(facts),
    ...challengeItems(facts),
    ...checkItems(facts, seen),
    ...personCheckItems(facts),
    ...sharingItems(facts, reader, seen),
    ...telling,
  ]
  return items
    .filter((item) => item.at <= now.toISOString())
    .reverse()
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

export const joined = (...parts: (string | null | undefined | false)[]): string | null =>
  parts.filter(Boolean).join(', ') || null

/** Who did it, as "by Priya Raman", "by the platform". */
export function byWhom(kind: string | null, id: string | null, names: Map<string, string>): string | null {
  if (kind === 'staff' && id) return `by ${names.get(id) ?? 'staff'}`
  return kind === 'key' ? 'by the platform' : kind === 'driver' ? 'by the driver' : null
}
