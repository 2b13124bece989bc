import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { policyAt, stepOf, strikesSince } from '@/lib/policy'
import type { Actor, LadderStep } from '@/lib/vocabulary'
import { countStrikes, insertSuspension, type SuspensionRecord } from './records'

export type Proposal = {
  driverId: string
  /** What it rests on; `decisionId` null: its own id. */
  basis: { caseId: string; decisionId: string } | { sharingCaseId: string; decisionId: null }
  reasons: string[]
  /** In whose name, and whether the ladder made it without being asked. */
  proposedById: string
  byRule: boolean
  partIds: string[]
  /** Null: what the ladder says. */
  step: LadderStep | null
  sealedReason: Uint8Array<ArrayBuffer> | null
  /** Null: from now on as long as the policy gives. */
  approveBy: Date | null
}

/** Writes a proposal in the caller's transaction, which holds the driver's lock. */
export async function insertProposal(tx: Tx, actor: Actor, proposal: Proposal, now: Date): Promise<SuspensionRecord> {
  const { enforcement: rule, version } = await policyAt(now, tx)
  const { basis, driverId } = proposal
  const strikes = await countStrikes(driverId, strikesSince(now, rule), { client: tx })
  const step = proposal.step ?? stepOf({ strikes, sharing: 'sharingCaseId' in basis })
  const id = randomUUID()
  const row = await insertSuspension(tx, {
    ...basis,
    id,
    driverId,
    decisionId: basis.decisionId ?? id,
    reasons: proposal.reasons,
    step,
    days: rule.ladder[step].days,
    policyVersion: version,
    proposedAt: now,
    proposedById: proposal.proposedById,
    byRule: proposal.byRule,
    sealedReason: proposal.sealedReason,
    partIds: [...new Set([...proposal.partIds, proposal.proposedById])],
    approveBy: proposal.approveBy ?? new Date(now.getTime() + rule.approveWithinMs),
  })
  await record(tx, {
    type: 'suspension.proposed',
    actor,
    driverId,
    subject: { kind: 'suspension', id },
    data: { ...basis, step, days: row.days, byRule: row.byRule, inNameOf: row.proposedById, approveBy: row.approveBy },
    occurredAt: now,
  })
  return row
}
