import type { RetentionKind } from '@/lib/policy/view'

/** The worker keeps the terms at so many minutes past each hour. */
export const KEPT_AT_MINUTE = 23

export const KIND_LABELS: Record<RetentionKind, string> = {
  identity: 'Identity data of a driver',
  selfies: 'Single selfies',
  places: 'Places and phones of selfies',
}
export const KIND_WORDS: Record<RetentionKind, { what: string; from: string; unit: [string, string] }> = {
  identity: {
    what: 'Photos on file, selfies, measurements and templates, all at once',
    from: 'the last check, consent or photo',
    unit: ['driver', 'drivers'],
  },
  selfies: {
    what: 'Picture and measurement of a decided selfie; golden pairs in use stay',
    from: 'the check',
    unit: ['selfie', 'selfies'],
  },
  places: { what: 'Where a selfie was taken, and on which phone', from: 'the check', unit: ['check', 'checks'] },
}

/** `at`: the instant of the counts, where there is too much to count it for each page; null: now. */
type Due = { kept: number; now: number; week: number; month: number; next: string | null; at: string | null }

export type RetentionClass = {
  kind: RetentionKind
  everywhere: number
  regions: { region: string; days: number }[]
  /** Who set a term last, and when; null: nobody, the consent text holds. */
  set: { by: string; at: string } | null
  due: Due
}

/** How much ends by now and within 30 days. */
type TrialCounts = { now: number; month: number }
/** What the next run would remove as it is, and under another term; of how much: `keptAt` null: counted now. */
export type Trial = { kept: number; keptAt: string | null; asIs: TrialCounts; tried: TrialCounts }

/** On what evidence stays, in words; null: on nothing any more, it goes within a minute. */
export function basisWords({ hold, appeal }: { hold: boolean; appeal: boolean }): string | null {
  if (hold && appeal) return 'an open appeal and a legal hold'
  if (appeal) return 'an open appeal'
  return hold ? 'a legal hold' : null
}

/** How many there are in all: lists have the first of them. */
export type RetentionCounts = { holds: number; evidence: number; openErasures: number; failures: number }

/** What /admin/retention shows. */
export type RetentionPage = {
  classes: RetentionClass[]
  counts: RetentionCounts
  holds: { ref: string; since: string; by: string; reason: string | null }[]
  evidence: { ref: string; photos: number; since: string; hold: boolean; appeal: boolean }[]
  erasures: { id: string; ref: string; requestedAt: string; erasedAt: string | null; completedAt: string | null }[]
  failures: { what: string; tries: number; failedAt: string; nextAt: string | null }[]
  runs: {
    id: string
    startedAt: string
    endedAt: string | null
    identity: number
    selfies: number
    places: number
    failed: number
  }[]
  mayWrite: boolean
}
