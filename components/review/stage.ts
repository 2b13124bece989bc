import type { BenchCase } from '@/lib/review/view'
import type { Disposition } from '@/lib/vocabulary'

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
  | { kind: 'closed'; disposition: Disposition | null }
  | { kind: 'read'; why: string }

/** What stands in the place of the photos, or that they are open. */
export type PhotosState = 'open' | 'claim' | 'role' | 'part' | 'lost'

/** Where the reader stands with this case. A lost claim stays lost, whoever holds the case next. */
export function stageOf(bench: Pick<BenchCase, 'mayClaim' | 'disposition'>, now: ClaimFacts): Stage {
  const mine = now.claim?.mine === true
  if (now.endedAt !== null && !mine)
    return { kind: 'lost', holder: now.claim?.holder.name ?? null, endedAt: now.endedAt }
  if (now.status === 'closed' || now.status === 'cancelled')
    return { kind: 'closed', disposition: now.status === 'cancelled' ? 'cancelled' : bench.disposition }
  if (mine) return { kind: 'decide' }
  if (bench.mayClaim.ok && now.claim) return { kind: 'read', why: `${now.claim.holder.name} holds this case.` }
  return bench.mayClaim.ok ? { kind: 'claim' } : { kind: 'read', why: bench.mayClaim.why }
}

/** Photos close with the claim, for everybody. */
export const photosOf = (bench: Pick<BenchCase, 'photos'>, stage: Stage): PhotosState =>
  stage.kind === 'lost' ? 'lost' : bench.photos
