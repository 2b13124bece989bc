import 'server-only'
import { findStaffActor } from '@/lib/access'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, lockDriver } from '@/lib/drivers'
import type { Consequence } from '@/lib/policy'
import { type Lane, ok } from '@/lib/vocabulary'
import { findDecision, findDueDecisions, updateDecision } from './decision-records'
import { type FindingRecord, findCase, lockCase } from './records'
import { settle } from './settle-finding'
import type { DecideAnswer } from './view'

/**
 * Writes what a decision leads to, once its time to be taken back is over: case, check, challenge, standing and events
 * in one transaction. Does nothing for a decision that was taken back, settled already, or waits still: it may run
 * twice, and a worker that died in between loses nothing. Locks the driver, then the case.
 */
export async function settleDecision(decisionId: string, now = new Date()): Promise<void> {
  const known = await findDecision(decisionId)
  const row = known && (await findCase(known.caseId))
  if (!row) return
  await transaction(async (tx) => {
    const driver = await lockDriver(tx, row.driverId)
    if (driver) await settleInside(tx, driver, decisionId, now)
    return ok(null)
  })
}

/** Settles every decision whose time is over: what the clock does beside the jobs, and a worker that starts. */
export async function settleDueDecisions(now = new Date()): Promise<number> {
  const due = await findDueDecisions(now, 500)
  for (const { id } of due) await settleDecision(id, now)
  return due.length
}

/** The same in a transaction that holds the driver's lock. */
export async function settleInside(tx: Tx, driver: DriverRecord, decisionId: string, now: Date): Promise<void> {
  const seen = await findDecision(decisionId, tx)
  const row = seen && (await lockCase(tx, seen.caseId))
  const finding = row && (await findDecision(decisionId, tx))
  if (!row || !finding || finding.settledAt || finding.undoneAt || finding.settlesAt > now) return
  await updateDecision(tx, finding.id, { settledAt: now })
  if (row.status !== 'pending') return
  const actor = await findStaffActor(finding.userId, tx)
  if (actor) await settle(tx, { actor, driver, row, finding, consequence: consequenceIn(finding), now })
}

function consequenceIn({ leadsTo, finding }: FindingRecord): Consequence {
  const to = leadsTo as DecideAnswer['disposition']
  if (to === 'approved' || to === 'rejected' || to === 'retake') return { to }
  return { to: 'lane', lane: to satisfies Lane, proposeRejection: finding === 'different_people' }
}
