import 'server-only'
import { type Tx, transaction } from '@/lib/database'
import { CLAIM, policyAt } from '@/lib/policy'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { isPairLeft } from '../golden/golden-records'
import { showGolden } from '../golden/show-golden'
import { lockCase, updateCase } from '../records'
import { claimOwnGolden } from './claim-own-golden'
import { claimFirstRow, claimNextRow, claimOpenRow, type NewClaim } from './claim-records'
import { type ClaimRefusal, claimedBy, heldBy, lanesOf, leaseEnd, whyNotClaim, worker } from './claim-rules'
import { lockFirstOwn, lockOwn, promote, recordClaim, releaseRow, takeTurn } from './move-claim'

/**
 * Claims the next case for a lease of 5 minutes: the one kept ahead, one assigned to the person, else in livelihood
 * order: drivers who can't work first, then the longest wait; never a case one took part in. Somebody who holds a
 * case already gets that one again. A share of the cases given are golden pairs (`draw`, 0 to 1, below the policy's share).
 * Refuses `forbidden`, `nothing-waits`.
 */
export async function claimNext(
  actor: Actor,
  now = new Date(),
  draw = Math.random(),
): Promise<Result<{ caseId: string }, ClaimRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  const claim = { userId: staff.value.id, kind: 'held', lanes: lanesOf(actor), now, until: leaseEnd(now) } as const
  const isDrawn = draw < (await policyAt(now)).review.goldenShare
  const open = await claimOpenRow(claim, { unlessAnyPair: isDrawn })
  if (open) return ok({ caseId: open })
  const isGolden = isDrawn && (await isPairLeft(staff.value.id))
  const first = isGolden ? null : await claimFirstRow(claim)
  if (first) return ok({ caseId: first })
  return await transaction(async (tx) => {
    const claims = await takeTurn(tx, staff.value.id, now)
    const held = claims.find((row) => row.claimKind !== 'ahead')
    if (held) return ok({ caseId: held.id })
    const ahead = await lockFirstOwn(tx, staff.value.id, claims, now)
    if (!ahead) return await takeNext(tx, staff.value, claim, isGolden)
    await promote(tx, actor, ahead, now)
    return ok({ caseId: ahead.id })
  })
}

/**
 * Keeps the case that would come next ready for somebody who holds one: claimed for 90 s, asked for again before that
 * for another 90 s. Once it was kept for 60 s it goes to whoever is free first. Somebody who holds nothing gets none.
 * Refuses `forbidden`, `nothing-waits`, `claim-lost` (nothing is held).
 */
export async function claimAhead(
  actor: Actor,
  now = new Date(),
  draw = Math.random(),
): Promise<Result<{ caseId: string }, ClaimRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  const isGolden = draw < (await policyAt(now)).review.goldenShare
  return await transaction(async (tx) => {
    const claims = await takeTurn(tx, staff.value.id, now)
    const until = new Date(now.getTime() + CLAIM.aheadMs)
    if (!claims.some((row) => row.claimKind !== 'ahead')) return refuse('claim-lost')
    const kept = claims.filter((row) => row.claimKind === 'ahead')
    const ahead = await lockFirstOwn(tx, staff.value.id, kept, now)
    const claim = { userId: staff.value.id, kind: 'ahead', lanes: lanesOf(actor), now, until } as const
    if (!ahead) return await takeNext(tx, staff.value, claim, isGolden)
    await updateCase(tx, ahead.id, { claimExpiresAt: until })
    return ok({ caseId: ahead.id })
  })
}

/** Claims what comes next for somebody who has none: the golden case they gave back, a golden pair, or a case that waits. */
async function takeNext(
  tx: Tx,
  person: StaffActor,
  claim: NewClaim,
  isGolden: boolean,
): Promise<Result<{ caseId: string }, 'nothing-waits'>> {
  const { kind, now } = claim
  const claimed =
    (await claimOwnGolden(tx, claim)) ??
    (isGolden ? await showGolden(tx, person, kind, now) : null) ??
    (await claimNextRow(tx, claim))
  if (!claimed) return refuse('nothing-waits')
  await recordClaim(tx, person, claimed, kind, now)
  return ok({ caseId: claimed.id })
}

/**
 * Claims one case. Refuses `forbidden`, `not-found`, `claimed-by-another` (with the holder's id), `already-decided`,
 * `cancelled`, `took-part`, `lead-only`. A claim of one's own that still runs is extended and goes on: its time on the
 * bench counts from its beginning. Another case held before is released: one case on the bench at a time. Locks the
 * person's claims, the case.
 */
export async function claimCase(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<{ caseId: string }, ClaimRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  return await transaction(async (tx) => {
    const claims = await takeTurn(tx, staff.value.id, now)
    const row = await lockCase(tx, caseId)
    const why = whyNotClaim(row, actor, now)
    if (!row || why) return why ?? refuse('not-found')
    if (heldBy(row, now) === staff.value.id && row.claimKind === 'held') {
      await updateCase(tx, row.id, { claimExpiresAt: leaseEnd(now), claimLeftAt: null })
      return ok({ caseId: row.id })
    }
    const others = claims.filter((other) => other.id !== row.id && other.claimKind !== 'ahead')
    for (const other of await lockOwn(tx, staff.value.id, others, now))
      await releaseRow(tx, actor, other, 'another claimed', now)
    await updateCase(tx, row.id, claimedBy(staff.value.id, now))
    await recordClaim(tx, actor, row, 'held', now)
    return ok({ caseId: row.id })
  })
}
