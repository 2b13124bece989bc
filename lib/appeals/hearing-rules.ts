import { may } from '@/lib/access'
import type { AppealsRule } from '@/lib/policy'
import { type Actor, type AppealStatus, ok, type Refusal, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import type { AppealRecord } from './records'
import { APPEAL_REFUSALS, type AppealRefusal, type ClockState } from './view'

const DECIDED: readonly AppealStatus[] = ['upheld', 'changed', 'overturned']

export const isDecided = (status: string): boolean => (DECIDED as readonly string[]).includes(status)

/** Where its clock stands at an instant. */
export function clockOf(row: Pick<AppealRecord, 'status' | 'dueAt'>, now: Date, rule: AppealsRule): ClockState {
  if (isDecided(row.status)) return 'done'
  const left = row.dueAt.getTime() - now.getTime()
  if (left <= 0) return 'overdue'
  return left <= rule.warnBeforeMs ? 'soon' : 'within'
}

type Heard = Pick<AppealRecord, 'status' | 'hearerId' | 'pastHearerIds'>

/** Why this person may not take this appeal now; undefined when they may. */
export function whyNotTake(row: Heard, partIds: readonly string[], actor: Actor): Refusal<AppealRefusal> | undefined {
  if (!may(actor, 'appeal.hear')) return refuse('forbidden')
  if (isDecided(row.status)) return refuse('already-decided')
  if (partIds.includes(actor.id)) return refuse('took-part')
  if (row.pastHearerIds.includes(actor.id)) return refuse('heard-before')
  if (row.hearerId && row.hearerId !== actor.id) return refuse('held-by-another', undefined, { holderId: row.hearerId })
  return undefined
}

export function mayHear(
  row: Heard,
  partIds: readonly string[],
  actor: StaffActor,
): { ok: boolean; why: string | null } {
  const why = whyNotTake(row, partIds, actor)
  if (!why) return { ok: true, why: null }
  return { ok: false, why: why.code === 'forbidden' ? 'Leads hear appeals.' : APPEAL_REFUSALS[why.code] }
}

/** The appeal when the actor hears it and it is not decided. */
export function heldAppeal(row: AppealRecord | null, actor: Actor): Result<AppealRecord, AppealRefusal> {
  if (!row) return refuse('not-found')
  if (isDecided(row.status)) return refuse('already-decided', undefined, { by: row.decidedById })
  return row.hearerId === actor.id ? ok(row) : refuse('not-yours')
}
