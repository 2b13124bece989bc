import type { BenchCase } from '@/lib/review/view'
import type { Disposition, Finding } from '@/lib/vocabulary'

type Claim = BenchCase['claim']

/** What is known of a case's claim now; the heartbeat keeps it up to date. */
export type ClaimFacts = Pick<BenchCase, 'status'> & {
  claim: Claim
  /** When the reader's own claim was found to have ended, in milliseconds; null: it has not. */
  endedAt: number | null
}

/** What the bench lets its reader do now. */
export type Stage =
  | { kind: 'decide' }
  | { kind: 'claim' }
  | { kind: 'lost'; holder: string | null; endedAt: number }
  /** Decided, in another window or by somebody else, while it lay here. */
  | { kind: 'decided' }
  /** withheld: how it ended is not told while another check of the driver waits for the reader's finding. */
  | { kind: 'closed'; disposition: Disposition | null; withheld?: boolean }
  /** A pair of known truth that the reader has decided, and is told of. */
  | { kind: 'known'; truth: Finding; found: Finding | null; practice: boolean }
  | { kind: 'read'; why: string }

/** What stands in the place of the photos, or that they are open. */
export type PhotosState = 'open' | 'claim' | 'reason' | 'role' | 'part' | 'lost' | 'ended' | 'cancelled'

/** Where the reader stands with this case. A lost claim stays lost, whoever holds the case next. */
export function stageOf(
  bench: Pick<BenchCase, 'mayClaim' | 'disposition' | 'training' | 'findings' | 'blind'>,
  now: ClaimFacts,
): Stage {
  const { training, findings } = bench
  if (training?.truth)
    return { kind: 'known', ...training, truth: training.truth, found: findings.at(-1)?.finding ?? null }
  const mine = now.claim?.mine === true
  if (now.status === 'cancelled') return { kind: 'closed', disposition: 'cancelled' }
  const decided = now.status === 'closed' || now.status === 'pending'
  if (now.endedAt !== null && !mine)
    return decided
      ? { kind: 'decided' }
      : { kind: 'lost', holder: now.claim?.holder.name ?? null, endedAt: now.endedAt }
  if (now.status === 'closed') return { kind: 'closed', disposition: bench.disposition, withheld: bench.blind }
  if (mine) return { kind: 'decide' }
  if (bench.mayClaim.ok && now.claim) return { kind: 'read', why: `${now.claim.holder.name} holds this case.` }
  return bench.mayClaim.ok ? { kind: 'claim' } : { kind: 'read', why: bench.mayClaim.why }
}

/** Photos close with the claim, and with a case that was cancelled, for everybody. */
export function photosOf(bench: Pick<BenchCase, 'photos'>, stage: Stage): PhotosState {
  if (stage.kind === 'lost') return 'lost'
  if (stage.kind === 'decided') return 'ended'
  if (stage.kind === 'closed' && stage.disposition === 'cancelled')
    return bench.photos === 'role' || bench.photos === 'reason' ? bench.photos : 'cancelled'
  return bench.photos
}
