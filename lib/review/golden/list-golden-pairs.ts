import 'server-only'
import { forbidden } from '@/lib/access'
import { type Actor, ok, type Result } from '@/lib/vocabulary'
import { markRead, markTold } from '../told-records'
import type { GoldenPairs } from '../view'
import { findGoldenCandidates, findGoldenPairRows } from './golden-list-records'

const AT_MOST = 200

/**
 * The golden pairs in the pool with how often each was shown and found right, and the closed cases that this lead could
 * make one of: found so by two people or adjudicated, selfie still kept, no part of theirs; newest first. Whoever has read them here
 * is never shown one of them. Refuses `forbidden`.
 */
export async function listGoldenPairs(actor: Actor, now = new Date()): Promise<Result<GoldenPairs, 'forbidden'>> {
  const refusal = forbidden(actor, 'golden.write')
  if (refusal) return refusal
  const [pairs, candidates] = await Promise.all([findGoldenPairRows(AT_MOST), findGoldenCandidates(actor.id, AT_MOST)])
  await markTold(
    pairs.map((row) => row.id),
    actor.id,
  )
  await markRead(
    candidates.map((row) => row.caseId),
    actor.id,
    now,
  )
  return ok({
    pairs: pairs.map((row) => ({
      ...row,
      number: row.number === null ? 'Brought in' : `C-${row.number}`,
      madeAt: row.madeAt.toISOString(),
      asOf: row.asOf.toISOString(),
    })),
    candidates: candidates.map((row) => ({
      ...row,
      number: `C-${row.number}`,
      closedAt: row.closedAt.toISOString(),
    })),
  })
}
