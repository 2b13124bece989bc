import 'server-only'
import { statusOf } from '../claims/claim-rules'
import { claimState } from '../claims/claim-state'
import { asUntold } from '../golden/untold'
import { findCase } from '../records'

/** What the heartbeat of an open bench asks, as `claimState`; a golden case as `asUntold` has it. */
export async function caseState(
  actor: Parameters<typeof claimState>[0],
  caseId: string,
  now = new Date(),
): ReturnType<typeof claimState> {
  const state = await claimState(actor, caseId, now)
  const row = state.ok && state.value.status !== 'claimed' ? await findCase(caseId) : null
  if (!state.ok || !row) return state
  const status = statusOf(await asUntold(row, now, actor.id), now)
  return { ok: true, value: { ...state.value, status } }
}
