import type { StaffActor } from '@/lib/vocabulary'
import { isDecided } from './hearing-rules'
import type { AppealRecord, AssignmentRecord } from './records'

/**
 * Whether this reader is told what was found first: no reviewer, and no lead who may still hear the appeal before a finding
 * of their own. Who took part knows it; managers and auditors read it.
 */
export function seesFirst(row: AppealRecord, parts: readonly string[], actor: StaffActor): boolean {
  if (isDecided(row.status) || actor.role === 'manager' || actor.role === 'auditor') return true
  if (actor.role !== 'lead') return false
  return parts.includes(actor.id) || (row.hearerId === actor.id && row.finding !== null)
}

/** Why a lead was asked is in free words, which may tell what was found first: read by who wrote them, and who may know. */
export const readsWhy = (
  { assignedById }: Pick<AssignmentRecord, 'assignedById'>,
  row: AppealRecord,
  parts: readonly string[],
  actor: StaffActor,
): boolean => assignedById === actor.id || seesFirst(row, parts, actor)
