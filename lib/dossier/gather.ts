import 'server-only'
import { findNames } from '@/lib/access'
import { type AuditRow, findAuditRecords } from '@/lib/audit'
import { findReferences, type ReferenceRecord } from '@/lib/capture'
import { type ConsentRecord, consentOf, findConsents, findOptions, type OptionRecord } from '@/lib/consent'
import type { DriverRecord } from '@/lib/drivers'
import { findNoticesOf, type NoticeRecord } from '@/lib/enforcement'
import type { ConsentFact } from '@/lib/policy'
import { findInspectionsOf, type InspectionRecord, openText } from '@/lib/vault'
import {
  type CaseWithFindings,
  type ChallengeRow,
  type CheckRecord,
  countChecks,
  type DeviceRecord,
  findCases,
  findChallengeRows,
  findChecks,
  findDevices,
  findHistoryOfRestrictions,
  findPersonChecks,
  findSuspensionRows,
  findSuspicionRows,
  type PersonCheckRow,
  type RestrictionRow,
  type SuspensionRow,
  type SuspicionRow,
} from './records'
import { findSharingCasesOf, type SharingCaseFacts } from './sharing-records'

/** The rows that several stages keep of one driver, each newest first. */
export type DossierFacts = {
  driver: DriverRecord
  checks: CheckRecord[]
  checkCount: number
  cases: CaseWithFindings[]
  restrictions: RestrictionRow[]
  challenges: ChallengeRow[]
  personChecks: PersonCheckRow[]
  suspensions: SuspensionRow[]
  notices: NoticeRecord[]
  devices: DeviceRecord[]
  references: ReferenceRecord[]
  consents: ConsentRecord[]
  consentInForce: ConsentFact | null
  options: OptionRecord[]
  suspicions: SuspicionRow[]
  sharingCases: SharingCaseFacts[]
  /** Why auditors looked at the photos; the reason is null once the driver's key is gone. */
  inspections: (InspectionRecord & { reason: string | null })[]
  /** What only the audit log tells. */
  audit: AuditRow[]
  names: Map<string, string>
}

/** Types of records that no row of a stage tells as well. */
const AUDIT_TYPES = ['driver.changed', 'case.escalated', 'case.cancelled']
const AUDIT_AT_MOST = 200
const NOTICES_AT_MOST = 50
const SHARING_CASES_AT_MOST = 20
const INSPECTIONS_AT_MOST = 50

/** Reads everything at once, at one instant. What the reader may see of it is decided where it is described. */
export async function gather(driver: DriverRecord, now: Date): Promise<DossierFacts> {
  const of = driver.id
  const [checks, checkCount, cases, restrictions, challenges, personChecks, suspensions, devices] = await Promise.all([
    findChecks(of),
    countChecks(of),
    findCases(of),
    findHistoryOfRestrictions(of),
    findChallengeRows(of),
    findPersonChecks(of),
    findSuspensionRows(of),
    findDevices(of),
  ])
  const [references, consents, consentInForce, options, suspicions, sharingCases, audit, notices, inspected] =
    await Promise.all([
      findReferences(of),
      findConsents(of),
      consentOf(of, now),
      findOptions(of),
      findSuspicionRows(of),
      findSharingCasesOf(of, SHARING_CASES_AT_MOST),
      findAuditRecords({ driverIds: [of], types: AUDIT_TYPES, limit: AUDIT_AT_MOST }),
      findNoticesOf(of, NOTICES_AT_MOST),
      findInspectionsOf(of, INSPECTIONS_AT_MOST),
    ])
  const inspections = await Promise.all(
    inspected.map(async (row) => ({ ...row, reason: await openText(of, row.sealedReason) })),
  )
  const facts = { driver, checks, checkCount, cases, restrictions, challenges, personChecks, suspensions, devices }
  return {
    ...facts,
    references,
    consents,
    consentInForce,
    options,
    suspicions,
    sharingCases,
    inspections,
    audit,
    notices,
    names: await findNames(staffIn({ ...facts, suspicions, inspections, audit })),
  }
}

type WithStaff = Pick<
  DossierFacts,
  'cases' | 'restrictions' | 'challenges' | 'personChecks' | 'suspensions' | 'suspicions' | 'inspections' | 'audit'
>

function staffIn({
  cases,
  restrictions,
  challenges,
  personChecks,
  suspensions,
  suspicions,
  inspections,
  audit,
}: WithStaff): string[] {
  const ids = [
    ...cases.flatMap((row) => row.findings.map((finding) => finding.userId)),
    ...restrictions.map((row) => (row.endedByKind === 'staff' ? row.endedById : null)),
    ...challenges.map((row) => (row.issuedByKind === 'staff' ? row.issuedById : null)),
    ...personChecks.map((row) => row.doneById),
    ...suspensions.flatMap((row) => [
      row.proposedById,
      row.approvedById,
      row.declinedById,
      row.changedById,
      row.liftedById,
      row.overturnedById,
    ]),
    ...suspicions.map((row) => row.flaggedById),
    ...inspections.map((row) => row.userId),
    ...audit.map((row) => (row.actorKind === 'staff' ? row.actorId : null)),
  ]
  return [...new Set(ids.filter((id) => id !== null))]
}
