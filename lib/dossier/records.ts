import 'server-only'
import { database, type Prisma } from '@/lib/database'
import { SELFIES_AT_MOST } from './view'

export type CheckRecord = Prisma.VerificationGetPayload<object>
export type CaseWithFindings = Prisma.ReviewCaseGetPayload<{ include: { findings: true } }>
export type RestrictionRow = Prisma.RestrictionGetPayload<object>
export type ChallengeRow = Prisma.ChallengeGetPayload<object>
export type PersonCheckRow = Prisma.PersonCheckGetPayload<object>
export type SuspensionRow = Prisma.SuspensionGetPayload<object>
export type SuspicionRow = Prisma.SharingSuspicionGetPayload<object>

const ROWS_AT_MOST = 200

/** Newest first. */
export const findChecks = (driverId: string): Promise<CheckRecord[]> =>
  database().verification.findMany({
    where: { driverId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SELFIES_AT_MOST,
  })

/** Checks that were answered, or are with a person (as in trends and in the list). */
export const countChecks = (driverId: string): Promise<number> =>
  database().verification.count({ where: { driverId, status: { in: ['approved', 'in_review', 'rejected'] } } })

/** Newest first, each with its findings, oldest first. */
export const findCases = (driverId: string): Promise<CaseWithFindings[]> =>
  database().reviewCase.findMany({
    where: { driverId },
    include: { findings: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: SELFIES_AT_MOST,
  })

export const findHistoryOfRestrictions = (driverId: string): Promise<RestrictionRow[]> =>
  database().restriction.findMany({ where: { driverId }, orderBy: { fromAt: 'desc' } })

export const findChallengeRows = (driverId: string): Promise<ChallengeRow[]> =>
  database().challenge.findMany({ where: { driverId }, orderBy: { issuedAt: 'desc' }, take: ROWS_AT_MOST })

export const findPersonChecks = (driverId: string): Promise<PersonCheckRow[]> =>
  database().personCheck.findMany({ where: { driverId }, orderBy: { dueSince: 'desc' }, take: ROWS_AT_MOST })

export const findSuspensionRows = (driverId: string): Promise<SuspensionRow[]> =>
  database().suspension.findMany({ where: { driverId }, orderBy: { proposedAt: 'desc' }, take: ROWS_AT_MOST })

export const findSuspicionRows = (driverId: string): Promise<SuspicionRow[]> =>
  database().sharingSuspicion.findMany({ where: { driverId }, orderBy: { flaggedAt: 'desc' }, take: ROWS_AT_MOST })

export type DeviceRecord = {
  installId: string
  model: string | null
  os: string | null
  checks: number
  firstAt: Date
  lastAt: Date
  others: string[]
}

/** The devices of a driver's checks, the one used last first, with the references of other drivers seen on each. */
export const findDevices = (driverId: string): Promise<DeviceRecord[]> => database().$queryRaw<DeviceRecord[]>`
  select own.*, coalesce((
      select array_agg(distinct d.ref order by d.ref) from verification v join driver d on d.id = v.driver_id
      where v.install_id = own."installId" and v.driver_id <> ${driverId}::uuid
    ), '{}') as others
  from (
    select install_id as "installId", (array_agg(device_model order by created_at desc))[1] as model,
      (array_agg(device_os order by created_at desc))[1] as os, count(*)::int as checks,
      min(created_at) as "firstAt", max(created_at) as "lastAt"
    from verification where driver_id = ${driverId}::uuid and install_id is not null group by install_id
  ) own order by own."lastAt" desc limit ${ROWS_AT_MOST}`
