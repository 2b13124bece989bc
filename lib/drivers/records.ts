import 'server-only'
import { columnsOf, database, PREPARED, Prisma, type Tx } from '@/lib/database'

export type DriverRecord = Prisma.DriverGetPayload<object>

export const findDriverByRef = (ref: string): Promise<DriverRecord | null> =>
  database().driver.findUnique({ where: { ref } })

export const findDriver = (id: string, client: Tx = database()): Promise<DriverRecord | null> =>
  client.driver.findUnique({ where: { id } })

/** The platform's references of drivers, by id. */
export async function findRefs(ids: string[]): Promise<Map<string, string>> {
  const rows = await database().driver.findMany({ where: { id: { in: ids } }, select: { id: true, ref: true } })
  return new Map(rows.map(({ id, ref }) => [id, ref]))
}

const DRIVER = columnsOf(Prisma.DriverScalarFieldEnum)

/**
 * The driver's row, locked until the transaction ends: consent, intake, outcome and withdrawal take turns on it. Null:
 * there is none, or all was erased and nothing more is taken in.
 */
export async function lockDriver(tx: Tx, id: string): Promise<DriverRecord | null> {
  const [row] = await tx.$queryRaw<
    DriverRecord[]
  >`${PREPARED} select ${DRIVER} from driver where id = ${id}::uuid for update`
  return row && !row.erasedAt ? row : null
}

/** Erasure was asked for and waits: no consent is taken in from now on. */
export const markLeaving = (tx: Tx, id: string, leavingAt: Date): Promise<unknown> =>
  tx.driver.update({ where: { id }, data: { leavingAt } })

const ERASED_NAME = 'Erased driver'

/**
 * What stays of an erased driver: the row without name, contact, language, time zone and whereabouts. The region stays, as
 * it does on checks and cases: checks by a person, suspensions and appeals of the past are counted by it, it is the
 * operator's own area with many drivers in it, and the certificate names it among what is kept.
 */
export const eraseDriverRow = (tx: Tx, id: string, erasedAt: Date): Promise<unknown> =>
  tx.driver.update({
    where: { id },
    data: {
      name: ERASED_NAME,
      email: null,
      locale: 'en',
      timeZone: 'UTC',
      groups: {},
      activityState: 'off',
      activityAt: null,
      shiftStartsAt: null,
      shiftEndsAt: null,
      erasedAt,
    },
  })

export const isErased = async (tx: Tx, ref: string): Promise<boolean> =>
  (await tx.driver.count({ where: { ref, erasedAt: { not: null } } })) > 0

export async function upsertDriver(
  tx: Tx,
  ref: string,
  data: Omit<Prisma.DriverUncheckedCreateInput, 'ref' | 'id'>,
  now: Date,
): Promise<{ driver: DriverRecord; created: boolean; changed: string[] }> {
  const before = await tx.driver.findUnique({ where: { ref } })
  if (!before) {
    const driver = await tx.driver.create({ data: { ...data, ref, createdAt: now, changedAt: now } })
    return { driver, created: true, changed: [] }
  }
  const changed = (Object.keys(data) as (keyof typeof data)[]).filter(
    (key) => JSON.stringify(data[key]) !== JSON.stringify(before[key as keyof DriverRecord]),
  )
  if (changed.length === 0) return { driver: before, created: false, changed }
  const driver = await tx.driver.update({ where: { ref }, data: { ...data, changedAt: now } })
  return { driver, created: false, changed }
}

export const updateActivity = (
  tx: Tx,
  id: string,
  activity: Pick<DriverRecord, 'activityState' | 'activityAt' | 'shiftStartsAt' | 'shiftEndsAt'>,
): Promise<DriverRecord> => tx.driver.update({ where: { id }, data: activity })
