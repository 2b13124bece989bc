import 'server-only'
import { findNames } from '@/lib/access'
import { type AuditRow, findAuditRecords } from '@/lib/audit'
import { AUDIT_WORDS } from '@/lib/audit/view'
import { type CaseRecord, findFindings } from '../records'
import type { BenchEvent } from '../view'

/** What a time line of a case may hold without telling the first finding. */
const NEUTRAL = ['case.opened'] as const
const TOLD = [
  ...NEUTRAL,
  'case.claimed',
  'case.released',
  'case.escalated',
  'case.cancelled',
  'case.decided',
  'case.reversed',
] as const
const AT_MOST = 20

/** A reversal says because of which appeal. */
function wordsOf({ type, data }: AuditRow): string {
  const words = AUDIT_WORDS[type as keyof typeof AUDIT_WORDS] ?? type
  const { appealNumber } = data as { appealNumber?: unknown }
  return type === 'case.reversed' && typeof appealNumber === 'number'
    ? `Rejection undone because of AP-${appealNumber}`
    : words
}

/** The case's time line, newest first. Blind readers get only what a first look would have. */
export async function benchHistory(row: CaseRecord, { blind }: { blind: boolean }): Promise<BenchEvent[]> {
  const records = await findAuditRecords({ subjectId: row.id, types: blind ? [...NEUTRAL] : [...TOLD], limit: AT_MOST })
  const names = await findNames(records.filter((one) => one.actorKind === 'staff').map((one) => one.actorId))
  const told = records.map((one) => ({
    at: one.occurredAt.toISOString(),
    text: wordsOf(one),
    by: names.get(one.actorId) ?? null,
  }))
  return row.kind === 'golden' ? await asOfAnyCase(row, told, blind) : told
}

/** A golden case was never opened, and what is recorded of its decision is recorded of the pair. */
async function asOfAnyCase(row: CaseRecord, told: BenchEvent[], blind: boolean): Promise<BenchEvent[]> {
  const opened = { at: row.openedAt.toISOString(), text: AUDIT_WORDS['case.opened'], by: null }
  const decisions = blind ? [] : (await findFindings(row.id)).filter(({ settledAt }) => settledAt !== null)
  const names = await findNames(decisions.map(({ userId }) => userId))
  const decided = decisions.map(({ settledAt, userId }) => ({
    at: (settledAt ?? row.openedAt).toISOString(),
    text: AUDIT_WORDS['case.decided'],
    by: names.get(userId) ?? null,
  }))
  return [...decided, ...told, opened]
}
