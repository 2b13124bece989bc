import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Tx, transaction } from '@/lib/database'
import type { Restriction, Role, StaffActor } from '@/lib/vocabulary'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Somebody of a role, with an id of their own. */
export const as = (role: Role, name = 'Ada Obi'): StaffActor => ({ kind: 'staff', id: randomUUID(), role, name })

/** What a row of a table is created with. */
type Fields<Table extends 'driver' | 'verification' | 'reviewCase'> = Partial<
  Parameters<Tx[Table]['create']>[0]['data'] & { driver?: never }
>

const unique = (): string => randomUUID().slice(0, 13)

/** A driver with a reference of its own. */
export const addDriver = async (fields: Fields<'driver'> = {}) =>
  await write((tx) => tx.driver.create({ data: { ref: `D-${unique()}`, name: 'Mateusz Wiśniewski', ...fields } }))

const write = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => await transaction(work)

const BY_SYSTEM = { createdByKind: 'system', createdById: 'test' }

export const addRestriction = async (driverId: string, fact: Restriction, sourceId: string = randomUUID()) =>
  await write((tx) =>
    tx.restriction.create({
      data: {
        driverId,
        sourceId,
        kind: fact.kind,
        cause: fact.cause,
        fromAt: fact.from,
        blocksFrom: fact.blocksFrom,
        untilAt: fact.until,
        endedAt: fact.endedAt,
        ...BY_SYSTEM,
      },
    }),
  )

/** A check as the stages before leave it. */
export async function addCheck(driverId: string, at: Date, fields: Fields<'verification'> = {}) {
  const common = { id: randomUUID(), driverId, status: 'approved', reasons: [], createdAt: at, capturedAt: at }
  const score = { scale: 'single', score: 0.97, holdBelow: 0.9, clearFrom: 0.96, band: 'clear', decidedAt: at }
  const by = { submittedByKind: 'key', submittedById: 'test' }
  return await write((tx) => tx.verification.create({ data: { ...common, ...score, ...by, ...fields } }))
}

/** A case of a check in band hold. */
export const addCase = async (
  check: { id: string; driverId: string; createdAt: Date },
  fields: Fields<'reviewCase'> = {},
) =>
  await write((tx) =>
    tx.reviewCase.create({
      data: {
        kind: 'match',
        driverId: check.driverId,
        verificationId: check.id,
        lane: 'match',
        status: 'open',
        band: 'hold',
        reason: 'below_hold',
        openedAt: check.createdAt,
        laneSince: check.createdAt,
        blockedSince: check.createdAt,
        partIds: [],
        ...fields,
      },
    }),
  )

export const addFinding = async (caseId: string, by: StaffActor, finding: string, at: Date, lane = 'match') =>
  await write((tx) =>
    tx.finding.create({
      data: { caseId, userId: by.id, lane, finding, reasons: [], recordedAt: at, settlesAt: at, settledAt: at },
    }),
  )

export const addPersonCheck = async (driverId: string, dueSince: Date, cause = 'declined') =>
  await write((tx) => tx.personCheck.create({ data: { driverId, dueSince, cause } }))
