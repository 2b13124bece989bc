import 'server-only'
import { database, Prisma, queryDirectly, type Tx } from '@/lib/database'
import { UNDECIDED } from '@/lib/vocabulary'
import type { CaseRecord } from '../records'

export type GoldenPairRecord = Prisma.GoldenPairGetPayload<object>

export const insertGoldenPair = (tx: Tx, data: Prisma.GoldenPairUncheckedCreateInput): Promise<GoldenPairRecord> =>
  tx.goldenPair.create({ data })

export const findGoldenPair = (id: string, client: Tx = database()): Promise<GoldenPairRecord | null> =>
  client.goldenPair.findUnique({ where: { id } })

export const findGoldenPairOfCase = (caseId: string, client: Tx = database()): Promise<GoldenPairRecord | null> =>
  client.goldenPair.findUnique({ where: { caseId } })

export const updateGoldenPair = (tx: Tx, id: string, data: Prisma.GoldenPairUncheckedUpdateInput): Promise<unknown> =>
  tx.goldenPair.update({ where: { id }, data })

export const findPairsOfDriver = (driverId: string, client: Tx = database()): Promise<GoldenPairRecord[]> =>
  client.goldenPair.findMany({
    where: { retiredAt: null, OR: [{ driverId }, { photos: { some: { driverId } } }] },
  })

export const retirePairs = (
  tx: Tx,
  ids: string[],
  by: { id: string | null; why: 'by_lead' | 'consent' | 'reversed'; at: Date },
): Promise<unknown> =>
  tx.goldenPair.updateMany({
    where: { id: { in: ids } },
    data: { retiredAt: by.at, retiredById: by.id, retiredWhy: by.why },
  })

/**
 * Pairs that this person may be shown: not theirs, no part in its case, never told what was found in it, never shown its
 * selfie, no open case of its drivers.
 */
const drawable = (userId: string) => Prisma.sql`from golden_pair p left join review_case c on c.id = p.case_id
    left join verification v on v.id = p.verification_id
  where p.retired_at is null and (v.object_id is not null or p.measured_at is not null)
    and p.made_by_id <> ${userId}::uuid and not (${userId}::uuid = any(coalesce(c.part_ids, '{}')))
    and not (${userId}::uuid = any(coalesce(c.read_by_ids, '{}'))) and not (${userId}::uuid = any(p.told_ids))
    and not exists (select 1 from audit_record a where a.subject_kind = 'photo' and a.subject_id = p.verification_id::text
      and a.type = 'photo.delivered' and a.actor_id = ${userId})
    and not exists (select 1 from golden_showing s where s.pair_id = p.id and s.user_id = ${userId}::uuid)
    and not exists (select 1 from review_case o where (o.driver_id = p.driver_id
      or o.driver_id in (select g.driver_id from golden_photo g where g.pair_id = p.id)) and o.status in (${Prisma.join([...UNDECIDED])}))`

/** Whether there is any pair at all, for `exists`. */
export const ANY_PAIR = Prisma.sql`select 1 from golden_pair where retired_at is null`

/** Whether any pair is left for this person. */
export const isPairLeft = async (userId: string): Promise<boolean> =>
  (await queryDirectly(Prisma.sql`select 1 ${drawable(userId)} limit 1`)).length > 0

/** A pair that this person may be shown, drawn by lot. */
export async function drawGoldenPair(tx: Tx, userId: string): Promise<GoldenPairRecord | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`select p.id::text ${drawable(userId)} order by random() limit 1`
  return rows[0] ? await findGoldenPair(rows[0].id, tx) : null
}

export const insertShowing = (tx: Tx, data: Prisma.GoldenShowingUncheckedCreateInput): Promise<unknown> =>
  tx.goldenShowing.create({ data })

export const findShowing = (
  caseId: string,
  client: Tx = database(),
): Promise<Prisma.GoldenShowingGetPayload<{ include: { pair: true } }> | null> =>
  client.goldenShowing.findUnique({ where: { caseId }, include: { pair: true } })

/** Keeps whom the person of a golden case asked to take it; nobody in particular: null. */
export const giveShowing = (tx: Tx, caseId: string, givenToId: string | null, at: Date): Promise<unknown> =>
  tx.goldenShowing.update({ where: { caseId }, data: { givenToId, givenAt: givenToId && at } })

/** To whom these golden cases were shown, by case. */
export async function findShownTo(caseIds: string[]): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await database().goldenShowing.findMany({ where: { caseId: { in: caseIds } } })
  return new Map(rows.map(({ caseId, userId }) => [caseId, userId]))
}

/** Cases of these pairs that somebody has on the bench or has just decided. */
export const findLiveShowings = (tx: Tx, pairIds: string[]): Promise<CaseRecord[]> =>
  tx.reviewCase.findMany({ where: { kind: 'golden', driverId: { in: pairIds }, status: { in: [...UNDECIDED] } } })

/** The golden cases that a person has on the bench which show this driver. */
export async function findGoldenHeld(userId: string, driverId: string, now: Date): Promise<CaseRecord[]> {
  const pairs = await database().goldenPair.findMany({ where: { driverId }, select: { id: true } })
  if (pairs.length === 0) return []
  return await database().reviewCase.findMany({
    where: {
      kind: 'golden',
      driverId: { in: pairs.map((pair) => pair.id) },
      claimedById: userId,
      status: 'claimed',
      claimExpiresAt: { gt: now },
    },
  })
}
