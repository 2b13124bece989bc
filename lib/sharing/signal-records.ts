import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import type { SignalFact } from './assess'
import type { Evidence } from './signals'

export type SignalRecord = Omit<Prisma.SharingSignalGetPayload<object>, 'signal' | 'kind' | 'found'> &
  Pick<SignalFact, 'signal' | 'kind' | 'found'>

const typed = (rows: Prisma.SharingSignalGetPayload<object>[]): SignalRecord[] => rows as SignalRecord[]

/**
 * Keeps evidence: new rows are inserted, known ones get their newest facts and a later end; what a person found and
 * whether it was closed with its case stays. Faces are known again by a selfie they share, as groups grow at both ends.
 * @returns the ids of what was not known before
 */
export async function upsertSignals(tx: Tx, found: readonly Evidence[]): Promise<string[]> {
  const fresh: string[] = []
  for (const one of found) {
    const known = await findKnown(tx, one)
    const news = {
      weight: one.weight,
      facts: one.facts,
      lastAt: one.lastAt,
      expiresAt: one.expiresAt,
      firstAt: one.firstAt,
    }
    if (known) {
      const verificationIds = [...new Set([...known.verificationIds, ...one.verificationIds])].slice(-40)
      const later = known.expiresAt > one.expiresAt ? { expiresAt: known.expiresAt, lastAt: known.lastAt } : {}
      const weight = Math.max(known.weight, one.weight)
      await tx.sharingSignal.update({
        where: { id: known.id },
        data: { ...news, ...later, weight, verificationIds, firstAt: new Date(Math.min(+known.firstAt, +one.firstAt)) },
      })
    } else {
      const { signal, kind, driverId, otherId, key, verificationIds } = one
      const row = await tx.sharingSignal.create({
        data: { signal, kind, driverId, otherId, key, verificationIds, ...news },
      })
      fresh.push(row.id)
    }
  }
  return fresh
}

function findKnown(tx: Tx, one: Evidence) {
  const { signal, driverId, otherId, key } = one
  const again =
    signal === 'several_faces' ? [{ key }, { verificationIds: { hasSome: one.verificationIds } }] : [{ key }]
  return tx.sharingSignal.findFirst({ where: { signal, driverId, otherId, OR: again } })
}

/** Everything known on these accounts, whatever became of it. */
export const findSignalsOf = async (driverIds: readonly string[], client: Tx = database()): Promise<SignalRecord[]> =>
  typed(
    await client.sharingSignal.findMany({
      where: { OR: [{ driverId: { in: [...driverIds] } }, { otherId: { in: [...driverIds] } }] },
      orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
    }),
  )

/** What bears on these accounts now and is not closed. */
export const findLiveSignals = async (tx: Tx, driverIds: readonly string[], now: Date): Promise<SignalRecord[]> =>
  typed(
    await tx.sharingSignal.findMany({
      where: {
        OR: [{ driverId: { in: [...driverIds] } }, { otherId: { in: [...driverIds] } }],
        closedAt: null,
        expiresAt: { gt: now },
      },
    }),
  )

/** The evidence of a case: between its accounts and on each of them. */
export const findSignalsWithin = async (
  driverIds: readonly string[],
  client: Tx = database(),
): Promise<SignalRecord[]> =>
  typed(
    await client.sharingSignal.findMany({
      where: { driverId: { in: [...driverIds] }, otherId: { in: [...driverIds] } },
      orderBy: [{ weight: 'desc' }, { lastAt: 'desc' }, { id: 'desc' }],
    }),
  )

export const bindSignals = (tx: Tx, driverIds: readonly string[], caseId: string): Promise<unknown> =>
  tx.sharingSignal.updateMany({
    where: { driverId: { in: [...driverIds] }, otherId: { in: [...driverIds] }, closedAt: null },
    data: { caseId },
  })

/** A dismissed or confirmed case takes its evidence with it: the same evidence opens no other. */
export const closeSignals = (tx: Tx, driverIds: readonly string[], caseId: string, why: string, now: Date) =>
  tx.sharingSignal.updateMany({
    where: { driverId: { in: [...driverIds] }, otherId: { in: [...driverIds] }, closedAt: null },
    data: { caseId, closedAt: now, closedWhy: why },
  })

/** Evidence between two sides of a split no longer bears. */
export const closeBetween = (tx: Tx, one: readonly string[], other: readonly string[], caseId: string, now: Date) =>
  tx.sharingSignal.updateMany({
    where: {
      closedAt: null,
      OR: [
        { driverId: { in: [...one] }, otherId: { in: [...other] } },
        { driverId: { in: [...other] }, otherId: { in: [...one] } },
      ],
    },
    data: { caseId, closedAt: now, closedWhy: 'split' },
  })

/** An installation turned out to be shared by everybody: what rested on it is taken back. @returns the accounts */
export async function takeBackDevice(tx: Tx, installId: string): Promise<string[]> {
  const where = { signal: { in: ['shared_install', 'overlap_on_device'] }, key: installId }
  const rows = await tx.sharingSignal.findMany({ where, select: { driverId: true, otherId: true } })
  await tx.sharingSignal.deleteMany({ where })
  return [...new Set(rows.flatMap((row) => [row.driverId, row.otherId]))]
}

export const reweighDevice = (tx: Tx, installId: string, weight: number): Promise<unknown> =>
  tx.sharingSignal.updateMany({
    where: { signal: 'shared_install', key: installId, weight: { lt: weight } },
    data: { weight },
  })

/** Evidence that rested on an undone decision: it bears nowhere any more, and stays as history. */
export const reverseSignals = (tx: Tx, ids: readonly string[], now: Date): Promise<unknown> =>
  tx.sharingSignal.updateMany({
    where: { id: { in: [...ids] } },
    data: { closedAt: now, closedWhy: 'reversed' },
  })

/** A check is no longer among those that a signal names. */
export const dropFromSignal = (tx: Tx, id: string, verificationId: string): Promise<unknown> =>
  tx.$executeRaw`
    update sharing_signal set verification_ids = array_remove(verification_ids, ${verificationId}::uuid)
    where id = ${id}::uuid`

export const noteFound = (
  tx: Tx,
  ids: readonly string[],
  found: 'supports' | 'refutes' | null,
  userId: string | null,
  now: Date,
) =>
  tx.sharingSignal.updateMany({
    where: { id: { in: [...ids] } },
    data: { found, foundById: userId, foundAt: found ? now : null },
  })

/** Evidence on an account goes, but for that of the cases in `keepCases`. */
export const deleteSignalsOf = (
  tx: Tx,
  driverId: string,
  keepCases: readonly string[] = [],
): Promise<{ count: number }> =>
  tx.sharingSignal.deleteMany({
    where: {
      OR: [{ driverId }, { otherId: driverId }],
      ...(keepCases.length > 0 ? { AND: { OR: [{ caseId: null }, { caseId: { notIn: [...keepCases] } }] } } : {}),
    },
  })

export const deleteSignalsOfCase = (tx: Tx, driverId: string, caseId: string): Promise<unknown> =>
  tx.sharingSignal.deleteMany({ where: { caseId, OR: [{ driverId }, { otherId: driverId }] } })

/** An account's checks that the evidence of these cases names. */
export async function findChecksNamed(tx: Tx, driverId: string, caseIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct v.id::text as id from sharing_signal g cross join lateral unnest(g.verification_ids) as named(id)
    join verification v on v.id = named.id and v.driver_id = ${driverId}::uuid
    where g.case_id = any(${[...caseIds]}::uuid[])`
  return rows.map((row) => row.id)
}

export async function deleteSharedFaces(tx: Tx, driverId: string): Promise<number> {
  const { count } = await tx.sharingSignal.deleteMany({
    where: { signal: 'shared_face', found: null, OR: [{ driverId }, { otherId: driverId }] },
  })
  return count
}
