import 'server-only'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { type ClaimRefusal, worker } from '../claims/claim-rules'
import { takeTurn } from '../claims/move-claim'
import { findShowing } from './golden-records'
import { showGolden } from './show-golden'

/**
 * Puts a golden pair on somebody's bench as practice: they know it is one, are told its truth after their decision, and
 * it counts in no figure. A pair practised on is not shown to them again. One that they have begun is given again.
 * Refuses `forbidden`, `holds-a-case` (a case is on their bench), `nothing-waits` (no pair is left that they have not
 * seen).
 */
export async function startPractice(
  actor: Actor,
  now = new Date(),
): Promise<Result<{ caseId: string }, ClaimRefusal | 'holds-a-case'>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  return await transaction(async (tx) => {
    const held = (await takeTurn(tx, staff.value.id, now)).find((row) => row.claimKind !== 'ahead')
    if (held) {
      const isPractice = held.kind === 'golden' && (await findShowing(held.id, tx))?.practice
      return isPractice ? ok({ caseId: held.id }) : refuse('holds-a-case')
    }
    const row = await showGolden(tx, staff.value, 'held', now, { practice: true })
    return row ? ok({ caseId: row.id }) : refuse('nothing-waits')
  })
}
