import 'server-only'
import { database } from '@/lib/database'

/*
 * Everything that is kept on one driver, table by table, as the export names it. Staff and other drivers are left out: they
 * are people with rights of their own. Columns that begin with `sealed` are opened by the caller.
 */

export const ID = { id: true } as const
export const of = (driverId: string) => ({ where: { driverId } })

export const exportedAsked = async (driverId: string) => ({
  challenges: await database().challenge.findMany({
    ...of(driverId),
    orderBy: { issuedAt: 'asc' },
    omit: { driverId: true, tokenHash: true, issuedById: true },
  }),
  nextChallenge: await database().challengePlan.findMany({ ...of(driverId), select: { wantedAt: true, dueAt: true } }),
  checksByPerson: await database().personCheck.findMany({
    ...of(driverId),
    orderBy: { dueSince: 'asc' },
    omit: { driverId: true, doneById: true, excludedIds: true },
  }),
})

export const exportedConsents = async (driverId: string) => ({
  consents: await database().consent.findMany({
    ...of(driverId),
    orderBy: { recordedAt: 'asc' },
    omit: { driverId: true, recordedById: true },
  }),
  optionalConsents: await database().optionDecision.findMany({
    ...of(driverId),
    orderBy: { recordedAt: 'asc' },
    omit: { driverId: true, recordedById: true },
  }),
})

export const exportedRestrictions = (driverId: string) =>
  database().restriction.findMany({
    ...of(driverId),
    orderBy: { fromAt: 'asc' },
    select: {
      kind: true,
      cause: true,
      fromAt: true,
      blocksFrom: true,
      untilAt: true,
      endedAt: true,
      endedWhy: true,
    },
  })

/** Cases with what people found: only what has taken effect. */
export const exportedCases = (driverId: string) =>
  database().reviewCase.findMany({
    ...of(driverId),
    orderBy: { openedAt: 'asc' },
    select: {
      ...ID,
      number: true,
      kind: true,
      verificationId: true,
      status: true,
      openedAt: true,
      closedAt: true,
      disposition: true,
      reversedAt: true,
      sealedEscalationReason: true,
      sealedSnoozeReason: true,
      findings: {
        where: { settledAt: { not: null }, undoneAt: null },
        orderBy: { recordedAt: 'asc' },
        select: {
          lane: true,
          finding: true,
          blindFinding: true,
          reasons: true,
          features: true,
          sealedNote: true,
          recordedAt: true,
          shownPhotoIds: true,
        },
      },
    },
  })

export const exportedNotes = (driverId: string) =>
  database().caseNote.findMany({
    ...of(driverId),
    orderBy: { writtenAt: 'asc' },
    select: { caseId: true, writtenAt: true, sealedText: true },
  })

export const exportedEnforcement = async (driverId: string) => ({
  suspensions: await database().suspension.findMany({
    ...of(driverId),
    orderBy: { proposedAt: 'asc' },
    omit: {
      driverId: true,
      proposedById: true,
      approvedById: true,
      declinedById: true,
      changedById: true,
      liftedById: true,
      overturnedById: true,
      partIds: true,
    },
  }),
  letters: await database().notice.findMany({
    ...of(driverId),
    orderBy: { composedAt: 'asc' },
    select: {
      ...ID,
      kind: true,
      locale: true,
      composedAt: true,
      appealBy: true,
      mail: true,
      mailSentAt: true,
      sha256: true,
      sealedSubject: true,
      sealedBody: true,
    },
  }),
  releasedHolds: await database().holdRelease.findMany({
    ...of(driverId),
    select: { caseId: true, releasedAt: true, sealedReason: true },
  }),
})

export const exportedAppeals = (driverId: string) =>
  database().appeal.findMany({
    ...of(driverId),
    orderBy: { filedAt: 'asc' },
    select: {
      ...ID,
      number: true,
      decisionId: true,
      kind: true,
      status: true,
      way: true,
      locale: true,
      sealedStatement: true,
      filedAt: true,
      late: true,
      dueAt: true,
      decidedAt: true,
      finding: true,
      findingReasons: true,
      outcomeReasons: true,
      sealedReason: true,
    },
  })

export const exportedReversals = (driverId: string) =>
  database().reversal.findMany({ ...of(driverId), select: { appealId: true, caseId: true, reversedAt: true } })

export const exportedSharing = async (driverId: string) => ({
  suspicions: await database().sharingSuspicion.findMany({
    ...of(driverId),
    select: { ...ID, status: true, sealedNote: true, flaggedAt: true },
  }),
  cases: await database().sharingMember.findMany({
    ...of(driverId),
    select: { caseId: true, joinedAt: true, leftAt: true, leftWhy: true, confirmedAt: true, keptSince: true },
  }),
  evidence: await database().sharingSignal.findMany({
    where: { OR: [{ driverId }, { otherId: driverId }] },
    select: { signal: true, kind: true, weight: true, firstAt: true, lastAt: true, expiresAt: true, found: true },
  }),
  acts: await database().sharingAct.findMany({ ...of(driverId), select: { act: true, at: true, sealedReason: true } }),
  devices: await database().sharingDevice.findMany({ ...of(driverId), omit: { driverId: true } }),
  faces: await database().sharingFace.findMany({ ...of(driverId), omit: { driverId: true } }),
  traces: await database().sharingTrace.findMany({
    ...of(driverId),
    select: { verificationId: true, at: true, face: true, likeness: true, pictureHash: true },
  }),
})

/** Legal holds without their reason, which may say what a court or a lawyer wants. */
export const exportedRights = async (driverId: string) => ({
  legalHolds: await database().legalHold.findMany({ ...of(driverId), select: { placedAt: true, endedAt: true } }),
  erasure: await database().erasure.findMany({ ...of(driverId), select: { requestedAt: true, erasedAt: true } }),
  inspections: await database().photoInspection.findMany({
    ...of(driverId),
    select: { beganAt: true, sealedReason: true },
  }),
})

/** What was done on the driver's data, oldest first, after a record's id; at most `limit`. */
export const exportedHistory = (driverId: string, after: bigint, limit: number) =>
  database().auditRecord.findMany({
    where: { driverId, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { ...ID, occurredAt: true, type: true, actorKind: true, subjectKind: true, subjectId: true },
  })

/** How many exports somebody has taken since an instant, and when the first of them was. */
export async function countExports(actorId: string, since: Date): Promise<{ count: number; first: Date | null }> {
  const where = { type: 'driver.exported', actorId, occurredAt: { gt: since } }
  const { _count, _min } = await database().auditRecord.aggregate({ where, _count: true, _min: { occurredAt: true } })
  return { count: _count, first: _min.occurredAt }
}
