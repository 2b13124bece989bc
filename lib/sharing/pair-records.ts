import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'

export type PairRecord = Prisma.SharingPairGetPayload<object>

/** Keeps a person's view of two selfies; saying it again replaces what they said of the pair. */
export const upsertPair = (tx: Tx, data: Prisma.SharingPairUncheckedCreateInput): Promise<PairRecord> => {
  const { caseId, firstId, secondId, userId, finding, reasons, recordedAt } = data
  return tx.sharingPair.upsert({
    where: { caseId_firstId_secondId_userId: { caseId, firstId, secondId, userId } },
    create: data,
    update: { finding, ...(reasons ? { reasons } : {}), ...(recordedAt ? { recordedAt } : {}) },
  })
}

/** What people found of selfies of these accounts, whichever case it was in; newest first. */
export const findPairsWithin = (driverIds: readonly string[], client: Tx = database()): Promise<PairRecord[]> =>
  client.sharingPair.findMany({
    where: { driverId: { in: [...driverIds] }, otherId: { in: [...driverIds] } },
    orderBy: { recordedAt: 'desc' },
  })

/** What people found of an account's selfies goes, but for that in the cases in `keepCases`. */
export const deletePairsOf = (tx: Tx, driverId: string, keepCases: readonly string[] = []): Promise<unknown> =>
  tx.sharingPair.deleteMany({ where: { OR: [{ driverId }, { otherId: driverId }], caseId: { notIn: [...keepCases] } } })

export const deletePairsOfCase = (tx: Tx, driverId: string, caseId: string): Promise<unknown> =>
  tx.sharingPair.deleteMany({ where: { caseId, OR: [{ driverId }, { otherId: driverId }] } })

export type SelfieFacts = {
  id: string
  driverId: string
  at: Date
  width: number | null
  height: number | null
  there: boolean
}

/** Selfies by id, and whether their picture is still there. */
export const findSelfies = (ids: readonly string[], client: Tx = database()): Promise<SelfieFacts[]> =>
  client.$queryRaw<SelfieFacts[]>`
    select id::text, driver_id::text as "driverId", captured_at as at, width, height, object_id is not null as there
    from verification where id = any(${[...ids]}::uuid[])`

/** Of each account the newest selfies whose picture is still there, at most `each`. */
export const findPictured = (
  driverIds: readonly string[],
  each: number,
  client: Tx = database(),
): Promise<SelfieFacts[]> =>
  client.$queryRaw<SelfieFacts[]>`
    select v.id::text, v.driver_id::text as "driverId", v.captured_at as at, v.width, v.height, true as there
    from unnest(${[...driverIds]}::uuid[]) as account(id)
    cross join lateral (
      select * from verification where driver_id = account.id and object_id is not null and kept_since is null and status <> 'measuring'
      order by created_at desc, id desc limit ${each}
    ) v`
