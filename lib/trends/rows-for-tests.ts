import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Tx, transaction } from '@/lib/database'
import type { Finding, Lane, VerificationStatus } from '@/lib/vocabulary'

type CaseFacts = {
  openedAt: Date
  closedAt?: Date
  band?: 'hold' | 'refer'
  firstFindingAt?: Date
  disposition?: 'same_person' | 'different_people' | 'new_selfie' | 'cancelled'
  findings?: { lane: Lane; finding: Finding; at: Date }[]
}

/** A check as the stages before leave it, with its case when it has one. */
export async function addCheck(
  region: string,
  at: Date,
  status: VerificationStatus = 'approved',
  facts?: CaseFacts,
): Promise<{ verificationId: string; driverId: string; caseId: string | null }> {
  const id = randomUUID()
  const driverId = randomUUID()
  const band = facts?.band ?? (facts ? 'refer' : 'clear')
  const by = { submittedByKind: 'key', submittedById: driverId }
  const fields = { id, driverId, region, status, band, reasons: [], createdAt: at, capturedAt: at, ...by }
  return await transaction(async (tx) => {
    await tx.verification.create({ data: fields })
    const caseId = facts ? await addCase(tx, { id, driverId, region, band }, facts) : null
    return { verificationId: id, driverId, caseId }
  })
}

type Of = { id: string; driverId: string; region: string; band: string }

async function addCase(tx: Tx, { id, driverId, region, band }: Of, facts: CaseFacts): Promise<string> {
  const { findings = [], closedAt = null, firstFindingAt = findings[0]?.at ?? null, disposition = null } = facts
  const status = closedAt ? (disposition === 'cancelled' ? 'cancelled' : 'closed') : 'open'
  const row = await tx.reviewCase.create({
    data: {
      kind: 'match',
      driverId,
      verificationId: id,
      lane: findings.at(-1)?.lane ?? 'match',
      status,
      band,
      reason: band === 'hold' ? 'below_hold' : 'between_thresholds',
      region,
      openedAt: facts.openedAt,
      laneSince: facts.openedAt,
      closedAt,
      disposition,
      firstFindingAt,
      partIds: [],
      findings: {
        create: findings.map((found) => ({
          userId: randomUUID(),
          lane: found.lane,
          finding: found.finding,
          reasons: [],
          recordedAt: found.at,
          settlesAt: found.at,
          settledAt: found.at,
        })),
      },
    },
  })
  return row.id
}

/** A suspension that rests on a case. */
export async function addSuspension(
  of: { driverId: string; caseId: string },
  startsAt: Date,
  liftedAt: Date | null = null,
): Promise<void> {
  const decided = { decisionId: randomUUID(), proposedById: randomUUID(), approvedById: randomUUID() }
  const at = { proposedAt: startsAt, approveBy: startsAt, approvedAt: startsAt, startsAt, liftedAt }
  const data = { ...of, ...decided, ...at }
  await transaction((tx) => tx.suspension.create({ data }))
}
