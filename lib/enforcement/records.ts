import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'

export type SuspensionRecord = Prisma.SuspensionGetPayload<object>

export const insertSuspension = (tx: Tx, data: Prisma.SuspensionUncheckedCreateInput): Promise<SuspensionRecord> =>
  tx.suspension.create({ data })

export const findSuspension = (id: string, client: Tx = database()): Promise<SuspensionRecord | null> =>
  client.suspension.findUnique({ where: { id } })

/** Approved ones of a driver that are neither over nor undone, planned ones included. */
export const findStandingSuspension = (
  driverId: string,
  now: Date,
  client: Tx = database(),
): Promise<SuspensionRecord | null> =>
  client.suspension.findFirst({
    where: {
      driverId,
      approvedAt: { not: null },
      liftedAt: null,
      overturnedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
  })

/** Everything that was ever proposed or decided on what a case, or a sharing case for one account, found. */
export const findSuspensionsOn = (
  tx: Tx,
  basis: { caseId: string } | { sharingCaseId: string; driverId: string },
): Promise<SuspensionRecord[]> => tx.suspension.findMany({ where: basis, orderBy: { number: 'asc' } })

export const findNewestOnCase = (caseId: string): Promise<SuspensionRecord | null> =>
  database().suspension.findFirst({ where: { caseId }, orderBy: { number: 'desc' } })

/** Suspensions that count against a driver: approved since, not overturned, not called off before they began. */
export async function countStrikes(
  driverId: string,
  since: Date,
  { client = database(), but }: { client?: Tx; but?: string } = {},
): Promise<number> {
  const rows = await client.suspension.findMany({
    where: { driverId, approvedAt: { gte: since }, overturnedAt: null, ...(but ? { id: { not: but } } : {}) },
    select: { liftedAt: true, startsAt: true },
  })
  return rows.filter(({ liftedAt, startsAt }) => !(liftedAt && startsAt && liftedAt <= startsAt)).length
}

/** The newest approved one on it; null: none. */
export const findApprovedOn = (
  basis: { caseId: string } | { sharingCaseId: string; driverId: string },
  client: Tx = database(),
): Promise<SuspensionRecord | null> =>
  client.suspension.findFirst({ where: { ...basis, approvedAt: { not: null } }, orderBy: { number: 'desc' } })

/** Changes a suspension the caller has found in a state that allows it, under the driver's lock. */
export const updateSuspension = (
  tx: Tx,
  id: string,
  data: Prisma.SuspensionUncheckedUpdateInput,
): Promise<SuspensionRecord> => tx.suspension.update({ where: { id }, data })

/** Proposals whose time is over and of which nobody was told yet, oldest first. */
export const findOverdueProposals = (now: Date, limit: number): Promise<SuspensionRecord[]> =>
  database().suspension.findMany({
    where: { approvedAt: null, declinedAt: null, overturnedAt: null, lapsedAt: null, approveBy: { lte: now } },
    orderBy: { approveBy: 'asc' },
    take: limit,
  })

/** The driver of an open hold that rests on a case, or null. */
export async function findHold(tx: Tx, caseId: string, now: Date): Promise<{ driverId: string; cause: string } | null> {
  return await tx.restriction.findFirst({
    where: { sourceId: caseId, kind: 'held', endedAt: null, OR: [{ untilAt: null }, { untilAt: { gt: now } }] },
    select: { driverId: true, cause: true },
  })
}

export const insertRelease = (tx: Tx, data: Prisma.HoldReleaseUncheckedCreateInput): Promise<unknown> =>
  tx.holdRelease.create({ data })
