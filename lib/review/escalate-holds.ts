import 'server-only'
import { record } from '@/lib/audit'
import { log } from '@/lib/configuration'
import { transaction } from '@/lib/database'
import { policyAt } from '@/lib/policy'
import { ok, system } from '@/lib/vocabulary'
import { heldBy } from './claims/claim-rules'
import { releaseRow } from './claims/move-claim'
import { findHoldsToEscalate, lockCase, updateCase } from './records'

const actor = system('clock')

/** Whoever was asked to take it may not be a lead. */
const toLeads = (now: Date) =>
  ({ lane: 'adjudication', laneSince: now, assignedToId: null, assignedById: null, assignedAt: null }) as const

/**
 * Hands cases whose driver has been held for the policy's time (24 h) without a second finding to the leads: lane
 * adjudication, once. One that lies on somebody's bench stays there until they have decided or given it back; one that
 * is only kept ahead does not. The hold itself ends by itself later (48 h). One that fails is logged and holds up none
 * of the others. Locks each case.
 * @returns how many it escalated
 */
export async function escalateHolds(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - (await policyAt(now)).hold.escalateMs)
  let escalated = 0
  for (const { id } of await findHoldsToEscalate(before, 200)) {
    try {
      if (await escalateOne(id, now)) escalated++
    } catch (error) {
      log.error({ error, caseId: id }, 'A hold could not be handed to the leads; it is tried again.')
    }
  }
  return escalated
}

async function escalateOne(id: string, now: Date): Promise<boolean> {
  const done = await transaction(async (tx) => {
    const row = await lockCase(tx, id)
    if (!row || row.escalatedAt || !['open', 'claimed', 'snoozed'].includes(row.status)) return ok(false)
    if (heldBy(row, now) !== null && row.claimKind !== 'ahead') return ok(false)
    if (row.status === 'claimed') await releaseRow(tx, actor, row, 'escalated', now)
    await updateCase(tx, id, { escalatedAt: now, ...(row.lane === 'adjudication' ? {} : toLeads(now)) })
    await record(tx, {
      type: 'case.escalated',
      actor,
      driverId: row.driverId,
      subject: { kind: 'case', id },
      data: { from: row.lane },
      occurredAt: now,
    })
    return ok(true)
  })
  return done.value
}
