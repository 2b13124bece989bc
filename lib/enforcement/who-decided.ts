import 'server-only'
import { findNames } from '@/lib/access'
import { type Refusal, refuse } from '@/lib/vocabulary'
import type { SuspensionRecord } from './records'
import { endOf, suspensionState } from './state'
import type { EnforcementRefusal } from './view'

const DONE = {
  proposed: 'proposed it',
  planned: 'approved it',
  active: 'approved it',
  declined: 'declined it',
  lapsed: 'let it lapse',
  lifted: 'lifted it',
  expired: 'approved it',
  overturned: 'overturned it',
} as const

/** The refusal that tells who was faster, and at what instant: one of two leads who act at once has the effect. */
export async function toldWho(
  code: Extract<EnforcementRefusal, 'already-decided' | 'already-ended'>,
  row: SuspensionRecord,
  now: Date,
): Promise<Refusal<EnforcementRefusal>> {
  const state = suspensionState(row, now)
  if (state === 'lapsed') return refuse('lapsed')
  const by = whoIn(row, state)
  const at = endOf(row, state) ?? row.approvedAt
  const name = by ? (await findNames([by])).get(by) : undefined
  const facts = { state, by, at: at?.toISOString() ?? null }
  if (state === 'expired') return refuse(code, 'It has run out.', facts)
  return refuse(code, name ? `${name} ${DONE[state]} meanwhile.` : undefined, facts)
}

function whoIn(row: SuspensionRecord, state: ReturnType<typeof suspensionState>): string | null {
  if (state === 'overturned') return row.overturnedById
  if (state === 'declined') return row.declinedById
  return state === 'lifted' ? row.liftedById : row.approvedById
}
