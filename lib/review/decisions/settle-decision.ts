import 'server-only'
import { findStaffActor } from '@/lib/access'
import { record } from '@/lib/audit'
import { log } from '@/lib/configuration'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, lockDriver } from '@/lib/drivers'
import type { Consequence } from '@/lib/policy'
import { type Lane, ok, type StaffActor } from '@/lib/vocabulary'
import { UNCLAIMED } from '../claims/claim-rules'
import { type CaseRecord, type FindingRecord, lockCase, updateCase } from '../records'
import type { LeadsTo } from '../view'
import { findDueDecisions, findUnsettled, markSettled } from './decision-records'
import { settle } from './settle-finding'

/**
 * Writes what a decision leads to, once its time to be taken back is over: case, check, challenge, standing and events
 * in one transaction. Does nothing for a decision that was taken back, settled already, or waits still: it may run
 * twice, and a worker that died in between loses nothing. Locks the driver, then the case.
 */
export async function settleDecision(decisionId: string, now = new Date()): Promise<void> {
  const waiting = await findUnsettled(decisionId)
  if (!waiting) return
  const { caseId, driverId } = waiting
  await transaction(async (tx) => {
    await settleInside(tx, { driver: await lockDriver(tx, driverId), caseId, decisionId, now })
    return ok(null)
  })
}

/**
 * Settles every decision whose time is over: what the clock does beside the jobs, and a worker that starts. One that
 * fails is logged and holds up none of the others. @returns how many it settled
 */
export async function settleDueDecisions(now = new Date()): Promise<number> {
  let settled = 0
  for (const { id } of await findDueDecisions(now, 500)) {
    try {
      await settleDecision(id, now)
      settled++
    } catch (error) {
      log.error({ error, decisionId: id }, 'A decision could not be settled; it is tried again.')
    }
  }
  return settled
}

export type ToSettle = {
  /** Whose lock the transaction holds; null: the case is a golden one. */
  driver: DriverRecord | null
  caseId: string
  decisionId: string
  now: Date
  /** Whoever decides, where it settles at once. */
  decider?: StaffActor
}

/** The same in a transaction that holds the driver's lock. */
export async function settleInside(tx: Tx, { driver, caseId, decisionId, now, decider }: ToSettle): Promise<void> {
  const row = await lockCase(tx, caseId)
  const finding = row && (await markSettled(tx, decisionId, now))
  if (!finding || row.status !== 'pending') return
  const actor = decider ?? (await findStaffActor(finding.userId, tx))
  if (actor && row.kind === 'golden') await settleGolden(tx, actor, row, finding, now)
  else if (actor && driver) await settle(tx, { actor, driver, row, finding, consequence: consequenceIn(finding), now })
}

function consequenceIn({ leadsTo, finding }: FindingRecord): Consequence {
  const to = leadsTo as LeadsTo
  if (to === 'approved' || to === 'rejected' || to === 'retake') return { to }
  return { to: 'lane', lane: to satisfies Lane, proposeRejection: finding === 'different_people' }
}

/** A golden case ends with its first decision and leads to nothing: it is measured, and touches no driver. */
async function settleGolden(
  tx: Tx,
  actor: StaffActor,
  row: CaseRecord,
  { id, finding }: FindingRecord,
  now: Date,
): Promise<void> {
  const disposition = finding === 'cannot_tell' ? null : finding
  await updateCase(tx, row.id, {
    ...{ ...UNCLAIMED, assignedToId: null, assignedAt: null },
    ...{ status: 'closed', closedAt: now, disposition, partIds: [actor.id] },
  })
  await record(tx, {
    type: 'golden.decided',
    actor,
    subject: { kind: 'golden', id: row.driverId },
    data: { caseId: row.id, decisionId: id, finding },
    occurredAt: now,
  })
}
