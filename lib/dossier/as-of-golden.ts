import type { GoldenOfDriver } from '@/lib/review'
import type { DossierFacts } from './gather'
import type { CaseWithFindings, CheckRecord } from './records'
import { SELFIES_AT_MOST } from './view'

type Row = Record<string, unknown>

/** A copy with every time moved, however deep. */
function moved<T>(value: T, ms: number): T {
  if (value instanceof Date) return new Date(+value + ms) as T
  if (Array.isArray(value)) return value.map((one) => moved(one, ms)) as T
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, ms)])) as T
}

/** When a row begins: the earliest of its own times. */
const beginOf = (row: object): number =>
  Math.min(...Object.values(row as Row).flatMap((value) => (value instanceof Date ? [+value] : [])))

/** The rows that there were before an instant. */
const until = <T extends object>(rows: readonly T[], at: Date): T[] =>
  rows.filter((row) => beginOf(row) < +at || beginOf(row) === Number.POSITIVE_INFINITY)

/** What a check has come to by a golden case: what its reader found, once that takes effect without a second look. */
const STATUS: Record<string, string> = { same_person: 'approved', new_selfie: 'retake', different_people: 'rejected' }

/**
 * What is known of a driver as it stands for a reader who was shown a golden case of theirs and has not been told of it:
 * as of its date with all times moved by the same span, as the bench shows it, and with that case in the place of the
 * one that it was made of. Read beside the bench, the page of the driver tells nothing. Suspensions, letters and sharing
 * cases are left out, earlier ones too: their own desks are as of now and leave the driver out (`keptFrom`).
 */
export function asOfGolden(facts: DossierFacts, { shown, pair, shiftMs, findings }: GoldenOfDriver): DossierFacts {
  const then = <T extends object>(rows: readonly T[]): T[] => moved(until(rows, pair.asOf), shiftMs)
  const { row } = shown
  const isFound = row.status === 'closed' && findings.length > 0
  const status = isFound ? (STATUS[row.disposition ?? ''] ?? 'in_review') : 'in_review'
  const checks = shown.checks.map(
    (check): CheckRecord =>
      check.id === row.verificationId
        ? { ...check, status, decidedAt: isFound ? row.closedAt : null }
        : { ...check, decidedAt: check.decidedAt && new Date(+check.decidedAt + shiftMs) },
  )
  const golden: CaseWithFindings = { ...row, band: 'refer', reason: 'between_thresholds', findings }
  const cases = then(facts.cases.filter((one) => one.id !== pair.caseId))
  const challenges = then(facts.challenges).map((one) =>
    one.id === checks[0]?.challengeId && !isFound ? { ...one, status: 'submitted', endedAt: null } : one,
  )
  return {
    ...facts,
    driver: shown.driver,
    checks: checks.slice(0, SELFIES_AT_MOST),
    checkCount: checks.filter((check) => ['approved', 'in_review', 'rejected'].includes(check.status)).length,
    cases: [golden, ...cases],
    restrictions: [...heldBy(golden), ...then(facts.restrictions)],
    challenges,
    personChecks: then(facts.personChecks),
    suspensions: [],
    notices: [],
    devices: then(facts.devices.map((one) => ({ ...one, lastAt: new Date(Math.min(+one.lastAt, +pair.asOf)) }))),
    references: shown.references,
    consents: then(facts.consents),
    consentInForce: moved(facts.consentInForce, shiftMs),
    options: then(facts.options),
    suspicions: then(facts.suspicions),
    sharingCases: [],
    inspections: then(facts.inspections),
    audit: then(facts.audit),
  }
}

/** The hold that "different people" puts on the driver of any other case while it waits for its second look. */
function heldBy(row: CaseWithFindings): DossierFacts['restrictions'] {
  if (row.blockedSince === null || row.lane !== 'second_review') return []
  return [
    {
      ...{ id: row.id, driverId: row.driverId, kind: 'held', cause: 'proposed_rejection', sourceId: row.id },
      ...{ fromAt: row.blockedSince, blocksFrom: row.blockedSince, untilAt: null },
      ...{ endedAt: null, endedWhy: null, endedByKind: null, endedById: null },
      ...{ createdByKind: 'staff', createdById: row.findings.at(-1)?.userId ?? '' },
      ...{ blockAnnouncedAt: null, expiryAnnouncedAt: null },
    },
  ]
}
