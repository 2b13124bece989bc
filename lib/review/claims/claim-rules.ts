import { forbidden, may } from '@/lib/access'
import { CLAIM } from '@/lib/policy'
import {
  type Actor,
  type CaseStatus,
  type Lane,
  ok,
  type Refusal,
  type Result,
  refuse,
  type StaffActor,
} from '@/lib/vocabulary'
import type { CaseRecord } from '../records'
import type { ClaimKind } from './claim-records'

export type ClaimRefusal =
  | 'forbidden'
  | 'nothing-waits'
  | 'not-found'
  | 'claimed-by-another'
  | 'already-decided'
  | 'cancelled'
  | 'took-part'
  | 'lead-only'
  | 'claim-lost'

const REVIEWED: readonly Lane[] = ['match', 'second_review']
const ADJUDICATED: readonly Lane[] = [...REVIEWED, 'adjudication']

/** Lanes whose cases the role may claim: a lead also adjudicates. */
export const lanesOf = (actor: Actor): readonly Lane[] => (may(actor, 'case.adjudicate') ? ADJUDICATED : REVIEWED)

/** A claim on the bench lasts this long from now. */
export const leaseEnd = (now: Date): Date => new Date(now.getTime() + CLAIM.leaseMs)

/** What an unclaimed case has in the columns of a claim. */
export const UNCLAIMED = {
  claimedById: null,
  claimedAt: null,
  claimExpiresAt: null,
  claimKind: null,
  claimLeftAt: null,
} as const

/** What a claim by somebody writes: from now, a whole lease (or 90 s for one that is kept ahead). */
export const claimedBy = (userId: string, now: Date, kind: ClaimKind = 'held') => ({
  status: 'claimed' as const,
  claimedById: userId,
  claimedAt: now,
  claimExpiresAt: kind === 'held' ? leaseEnd(now) : new Date(now.getTime() + CLAIM.aheadMs),
  claimKind: kind,
  claimLeftAt: null,
  snoozedUntil: null,
  snoozedById: null,
  sealedSnoozeReason: null,
})

/** Why this person may not claim this case now; undefined when they may. */
export function whyNotClaim(row: CaseRecord | null, actor: Actor, now: Date): Refusal<ClaimRefusal> | undefined {
  if (!row) return refuse('not-found')
  if (row.status === 'cancelled') return refuse('cancelled')
  if (row.status === 'closed' || row.status === 'pending') return refuse('already-decided')
  if (tookPart(row, actor)) return refuse('took-part')
  if (hasRead(row, actor)) return refuse('took-part', HAS_READ)
  if (!lanesOf(actor).includes(row.lane as Lane)) return refuse('lead-only')
  const holder = heldBy(row, now)
  const isOthers = isOthersGolden(row, actor)
  if (holder && holder !== actor.id && (isOthers || !yields(row, now)))
    return refuse('claimed-by-another', undefined, { holderId: row.claimedById })
  return isOthers ? refuse('already-decided') : undefined
}

/**
 * Whether a case is a golden one of somebody else: it is shown to one person, who has it on the bench or gave it back
 * (then it is assigned to them). To everybody else it seems to be over.
 */
export const isOthersGolden = (row: CaseRecord, { id }: Pick<Actor, 'id'>): boolean =>
  row.kind === 'golden' && (row.claimedById ?? row.assignedToId) !== id

/** Whether this person decided in this case, or, for a later look at it, in an earlier check of the same chain. */
export const tookPart = (row: CaseRecord, actor: Actor): boolean =>
  row.partIds.includes(actor.id) || (row.lane !== 'match' && row.chainIds.includes(actor.id))

/** Whether a second look of this person would not be blind: they were told what the first one found. */
export const hasRead = (row: CaseRecord, { id }: Pick<Actor, 'id'>): boolean =>
  row.lane === 'second_review' && row.readByIds.includes(id)

export const HAS_READ =
  'You have read what the first reviewer found in this case, so somebody else takes the second look.'

/** Who holds the case at an instant; null when nobody does, the lease has run out, or its bench was left. */
export function heldBy(row: CaseRecord, now: Date): string | null {
  if (row.status !== 'claimed' || row.claimExpiresAt === null || row.claimExpiresAt <= now) return null
  const left = row.claimLeftAt !== null && now.getTime() - row.claimLeftAt.getTime() >= CLAIM.leftMs
  return left ? null : row.claimedById
}

/** A case kept ahead by somebody who stays on another one goes to whoever asks for it. */
const yields = (row: CaseRecord, now: Date): boolean =>
  row.claimKind === 'ahead' && row.claimedAt !== null && now.getTime() - row.claimedAt.getTime() >= CLAIM.aheadYieldMs

/** The status as it is at an instant: a claim or a snooze that is over leaves the case open. */
export function statusOf(row: CaseRecord, now: Date): CaseStatus {
  if (row.status === 'claimed' && heldBy(row, now) === null) return 'open'
  if (row.status === 'snoozed' && row.snoozedUntil && row.snoozedUntil <= now) return 'open'
  return row.status as CaseStatus
}

/** Whoever may work on cases. Refuses `forbidden`. */
export function worker(actor: Actor): Result<StaffActor, 'forbidden'> {
  return forbidden(actor, 'case.work') ?? (actor.kind === 'staff' ? ok(actor) : refuse('forbidden'))
}
