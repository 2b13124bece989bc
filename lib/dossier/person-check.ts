import { turnOf } from '@/lib/challenges'
import type { DuePersonCheck } from '@/lib/drivers/view'

const WHY = {
  first: null,
  again:
    'No lead is left who recorded none of the checks before. Yours is the oldest: you may make this one, on record.',
  not: 'You recorded a check before this one: a lead who recorded none of them makes it.',
  notYet: 'You recorded a check before this one, as every lead did: whose check is the oldest makes it.',
} as const

/** Whether a lead may record a check that is due, and what is to be said of it (`turnOf`). */
export function mayRecordCheck(
  userId: string,
  excludedIds: readonly string[],
  leadIds: readonly string[],
): NonNullable<DuePersonCheck['mayRecord']> {
  const turn = turnOf(userId, excludedIds, leadIds)
  const isLeft = leadIds.some((id) => !excludedIds.includes(id))
  return { ok: turn !== 'not', why: WHY[turn === 'not' && !isLeft ? 'notYet' : turn] }
}
