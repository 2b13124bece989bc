import 'server-only'
import { database, type Tx } from '@/lib/database'

export async function findWrappedKey(driverId: string, client: Tx = database()): Promise<Uint8Array | null> {
  const rows = await client.$queryRaw<{ wrapped: Uint8Array }[]>`
    select wrapped from keys.driver_key where driver_id = ${driverId}::uuid and wrapped <> ''`
  return rows[0]?.wrapped ?? null
}

export const findWrappedKeys = (driverIds: string[]): Promise<{ driverId: string; wrapped: Uint8Array }[]> =>
  database().driverKey.findMany({
    where: { driverId: { in: driverIds }, wrapped: { not: DESTROYED } },
    select: { driverId: true, wrapped: true },
  })

/** What is left of a key that was destroyed. */
const DESTROYED = new Uint8Array()

export const emptyWrappedKey = (tx: Tx, driverId: string): Promise<unknown> =>
  tx.driverKey.upsert({
    where: { driverId },
    create: { driverId, wrapped: DESTROYED },
    update: { wrapped: DESTROYED },
  })

/** Keeps the first key when two are made at once. */
export const insertWrappedKey = (
  driverId: string,
  wrapped: Uint8Array<ArrayBuffer>,
  client: Tx = database(),
): Promise<unknown> => client.driverKey.createMany({ data: [{ driverId, wrapped }], skipDuplicates: true })

export const insertObjects = (tx: Tx, objects: { id: string; driverId: string; bytes: number }[]): Promise<unknown> =>
  tx.vaultObject.createMany({ data: objects })

export const findObject = (id: string): Promise<{ id: string; driverId: string } | null> =>
  database().vaultObject.findUnique({ where: { id }, select: { id: true, driverId: true } })

export const findObjectIds = async (ids: string[]): Promise<Set<string>> => {
  const rows = await database().vaultObject.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Set(rows.map((row) => row.id))
}

export async function findObjectIdsOf(tx: Tx, driverId: string): Promise<string[]> {
  const rows = await tx.vaultObject.findMany({ where: { driverId }, select: { id: true } })
  return rows.map((row) => row.id)
}

export const deleteObjects = (tx: Tx, ids: string[]): Promise<unknown> =>
  tx.vaultObject.deleteMany({ where: { id: { in: ids } } })
