import 'server-only'
import {
  type AuditRow,
  type DriverLabel,
  findCasesHeardBy,
  findClosedCases,
  findDriverLabels,
  markOutcomesTold,
} from '@/lib/audit'
import { type AuditEntry, wordsFor } from '@/lib/audit/view'
import type { StaffActor } from '@/lib/vocabulary'
import { may } from './permissions'
import { findKeyNames, findNames } from './records'

/**
 * Audit records with the names that belong to their ids today: records hold ids only, so that they outlive erasure.
 * A lead, who may have to look at a case again, does not read what was found before it is closed, nor where they hear an
 * appeal against it without a finding of their own; that they are told how one ended is kept, so that they are never shown
 * it as a golden pair. A reader who may not see drivers gets their reference without the name.
 */
export async function describeAuditRecords(reader: StaffActor, rows: AuditRow[]): Promise<AuditEntry[]> {
  const telling = may(reader, 'case.work') ? distinct(rows.flatMap(endsToldBy)) : []
  if (telling.length > 0) await markOutcomesTold(reader.id, telling)
  const [staff, keys, drivers, closed, heard] = await Promise.all([
    findNames(distinct([...actorsOf(rows, 'staff'), ...subjectsOf(rows, 'user')])),
    findKeyNames(distinct([...actorsOf(rows, 'key'), ...subjectsOf(rows, 'key')])),
    findDriverLabels(distinct(rows.flatMap((row) => [row.driverId, driverActor(row)]))),
    reader.role === 'lead' ? findClosedCases(distinct(rows.map(caseOfFinding))) : undefined,
    reader.role === 'lead' ? findCasesHeardBy(reader.id) : undefined,
  ])
  const seesDrivers = may(reader, 'driver.see')
  return rows.map((row) => {
    const driver = row.driverId ? drivers.get(row.driverId) : undefined
    const caseId = caseOfFinding(row)
    return {
      id: String(row.id),
      at: row.occurredAt.toISOString(),
      type: row.type,
      words: wordsFor(row.type),
      actor: { kind: row.actorKind, id: row.actorId, name: actorName(row, staff, keys, drivers) },
      driver: driver ? { ...driver, name: seesDrivers ? driver.name : null } : null,
      subject: {
        kind: row.subjectKind,
        id: row.subjectId,
        name:
          (row.subjectKind === 'user' ? staff : row.subjectKind === 'key' ? keys : undefined)?.get(row.subjectId) ??
          null,
      },
      data: (closed && caseId && !closed.has(caseId)) || tellsOf(row, heard) ? null : dataOf(row),
      requestId: row.requestId,
    }
  })
}

const distinct = (ids: (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => typeof id === 'string')),
]

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const actorsOf = (rows: AuditRow[], kind: string): string[] =>
  rows.flatMap((row) => (row.actorKind === kind && UUID.test(row.actorId) ? [row.actorId] : []))

const subjectsOf = (rows: AuditRow[], kind: string): string[] =>
  rows.flatMap((row) => (row.subjectKind === kind && UUID.test(row.subjectId) ? [row.subjectId] : []))

const driverActor = (row: AuditRow): string | null => (row.actorKind === 'driver' ? row.actorId : null)

const dataOf = (row: AuditRow): Record<string, unknown> => row.data as Record<string, unknown>

/** Whether a record tells what was found in a case against which this reader hears an appeal. */
function tellsOf(row: AuditRow, heard: Set<string> | undefined): boolean {
  if (!heard || heard.size === 0 || row.type.startsWith('appeal.')) return false
  const { caseId, sharingCaseId } = dataOf(row)
  const isCase = row.subjectKind === 'case' || row.subjectKind === 'sharingCase'
  return heard.has(isCase ? row.subjectId : String(caseId ?? sharingCaseId ?? ''))
}

const FINDINGS = ['finding.recorded', 'decision.recorded', 'decision.undone', 'case.decided']
const ENDS = ['case.reversed', 'verification.approved', 'verification.rejected', 'challenge.passed', 'challenge.failed']

/** What a record that tells how a case ended names, by whose id the case is found. */
function endsToldBy(row: AuditRow): string[] {
  const tells =
    FINDINGS.includes(row.type) || ENDS.includes(row.type) || /^(suspension|notice|appeal|hold)\./.test(row.type)
  const named = [row.subjectId, ...Object.values(dataOf(row))]
  return tells ? named.filter((id): id is string => typeof id === 'string' && UUID.test(id)) : []
}

/** The case whose finding this record tells. */
function caseOfFinding(row: AuditRow): string | null {
  if (!FINDINGS.includes(row.type)) return null
  return row.subjectKind === 'case' ? row.subjectId : String(dataOf(row).caseId ?? '')
}

function actorName(
  row: AuditRow,
  staff: Map<string, string>,
  keys: Map<string, string>,
  drivers: Map<string, DriverLabel>,
): string {
  switch (row.actorKind) {
    case 'staff':
      return staff.get(row.actorId) ?? 'Staff'
    case 'key':
      return `Key ${keys.get(row.actorId) ?? row.actorId}`
    case 'driver':
      return `Driver ${drivers.get(row.actorId)?.ref ?? ''}`.trim()
    default:
      return 'Likeness'
  }
}
