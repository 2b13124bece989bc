import 'server-only'
import type { Tx } from '@/lib/database'
import { findNoticeAbout } from '@/lib/enforcement'
import { policyAt } from '@/lib/policy'
import type { Decision } from './decision-about'

const DAY_MS = 86_400_000

/**
 * Until when an appeal is in time: as the newest notice about the decision says, else by the policy so many days after it.
 * Later ones are taken and marked.
 */
export async function lastDayOf(decision: Pick<Decision, 'id' | 'decidedAt'>, now: Date, tx?: Tx): Promise<Date> {
  const notice = await findNoticeAbout(decision.id, tx)
  const byPolicy = new Date(
    decision.decidedAt.getTime() + (await policyAt(now, tx)).enforcement.appealWithinDays * DAY_MS,
  )
  return notice?.appealBy ?? byPolicy
}
