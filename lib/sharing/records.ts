import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'

export type SuspicionRecord = Prisma.SharingSuspicionGetPayload<object>

export const findSuspicionsOfCase = (sharingCaseId: string): Promise<SuspicionRecord[]> =>
  database().sharingSuspicion.findMany({ where: { sharingCaseId }, orderBy: { flaggedAt: 'desc' } })

export const insertSuspicion = (tx: Tx, data: Prisma.SharingSuspicionUncheckedCreateInput): Promise<SuspicionRecord> =>
  tx.sharingSuspicion.create({ data })

export const findSuspicions = (driverId: string): Promise<SuspicionRecord[]> =>
  database().sharingSuspicion.findMany({ where: { driverId }, orderBy: { flaggedAt: 'desc' } })
