import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { type Actor, system } from '@/lib/vocabulary'
import { openedGolden } from '../golden/golden-over'
import { type CaseRecord, lockCase, updateCase } from '../records'
import { type ClaimKind, findClaimsOf, findLapsedClaimsOf, lockClaimsOf } from './claim-records'
import { claimedBy, heldBy, UNCLAIMED } from './claim-rules'

/**
 * Waits for the person's other tabs and opens what is left of claims of theirs that are over, in the transaction that
 * makes their next one: nobody has two claims of a kind (`review_case_one_claim`). @returns their claims in force
 */
export async function takeTurn(tx: Tx, userId: string, now: Date): Promise<CaseRecord[]> {
  await lockClaimsOf(tx, userId)
  for (const { id } of await findLapsedClaimsOf(userId, now, tx)) {
    const row = await lockCase(tx, id)
    if (row?.status === 'claimed' && row.claimedById === userId && heldBy(row, now) === null)
      await releaseRow(tx, system('clock'), row, 'expired', now)
  }
  return await findClaimsOf(userId, now, tx)
}

/** Puts a case that was kept ahead on the bench of its holder. */
export async function promote(tx: Tx, actor: Actor, row: CaseRecord, now: Date): Promise<void> {
  await updateCase(tx, row.id, claimedBy(actor.id, now))
  await recordClaim(tx, actor, row, 'held', now)
}

/** Of the claims of a person, the ones that are theirs still, each locked: somebody may have taken one meanwhile. */
export async function lockOwn(tx: Tx, userId: string, claims: readonly CaseRecord[], now: Date): Promise<CaseRecord[]> {
  const own: CaseRecord[] = []
  for (const { id } of claims) {
    const row = await lockCase(tx, id)
    if (row && heldBy(row, now) === userId) own.push(row)
  }
  return own
}

/** The first of them that is theirs still, locked. */
export async function lockFirstOwn(
  tx: Tx,
  userId: string,
  claims: readonly CaseRecord[],
  now: Date,
): Promise<CaseRecord | null> {
  for (const { id } of claims) {
    const row = await lockCase(tx, id)
    if (row && heldBy(row, now) === userId) return row
  }
  return null
}

/** Opens the case that the actor keeps ahead, if any. Locks it; whoever holds another one's lock has the person's claims. */
export async function releaseAhead(tx: Tx, actor: Actor, now: Date): Promise<void> {
  const ahead = (await findClaimsOf(actor.id, now, tx)).filter((row) => row.claimKind === 'ahead')
  for (const row of await lockOwn(tx, actor.id, ahead, now)) {
    if (row.claimKind === 'ahead') await releaseRow(tx, actor, row, 'released', now)
  }
}

/**
 * Opens a claimed case, in the transaction that holds its lock. A golden one is open to its holder alone, for whom it is
 * assigned; practice is over.
 */
export async function releaseRow(tx: Tx, actor: Actor, row: CaseRecord, why: string, now: Date): Promise<void> {
  const opened = row.kind === 'golden' ? await openedGolden(tx, row, now) : { status: 'open' }
  await updateCase(tx, row.id, { ...opened, ...UNCLAIMED })
  await record(tx, {
    type: 'case.released',
    actor,
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    data: { why },
    occurredAt: now,
  })
}

/** Writes down that somebody has claimed a case, for the bench or ahead. */
export async function recordClaim(tx: Tx, actor: Actor, row: CaseRecord, kind: ClaimKind, now: Date): Promise<void> {
  await record(tx, {
    type: 'case.claimed',
    actor,
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    data: { lane: row.lane, kind },
    occurredAt: now,
  })
}

/** Puts a case that was put off back in its lane, in the transaction that holds its lock. */
export async function wakeRow(tx: Tx, actor: Actor, row: CaseRecord, now: Date): Promise<void> {
  await updateCase(tx, row.id, { status: 'open', snoozedUntil: null, snoozedById: null, sealedSnoozeReason: null })
  await record(tx, {
    type: 'case.woken',
    actor,
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    occurredAt: now,
  })
}
