import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import type { Actor } from '@/lib/vocabulary'
import { claimedBy, UNCLAIMED } from './claim-rules'
import { type CaseRecord, type ClaimKind, findClaimsOf, updateCase } from './records'

/** Puts a case that was kept ahead on the bench of its holder. */
export async function promote(tx: Tx, actor: Actor, row: CaseRecord, now: Date): Promise<void> {
  await updateCase(tx, row.id, claimedBy(actor.id, now))
  await recordClaim(tx, actor, row, 'held', now)
}

/** Opens the case that the actor keeps ahead, if any. */
export async function releaseAhead(tx: Tx, actor: Actor, now: Date): Promise<void> {
  for (const row of await findClaimsOf(actor.id, now, tx)) {
    if (row.claimKind === 'ahead') await releaseRow(tx, actor, row, 'released', now)
  }
}

/** Opens a claimed case, in the transaction that holds its lock. */
export async function releaseRow(tx: Tx, actor: Actor, row: CaseRecord, why: string, now: Date): Promise<void> {
  await updateCase(tx, row.id, { status: 'open', ...UNCLAIMED })
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
