import 'server-only'
import { database, Prisma, queryDirectly, type Tx } from '@/lib/database'
import type { Actor, Restriction, RestrictionCause, RestrictionKind } from '@/lib/vocabulary'

export type RestrictionRecord = Restriction & { id: string; driverId: string; sourceId: string }

const asFact = (row: Prisma.RestrictionGetPayload<object>): RestrictionRecord => ({
  id: row.id,
  driverId: row.driverId,
  sourceId: row.sourceId,
  kind: row.kind as RestrictionKind,
  cause: row.cause as RestrictionCause,
  from: row.fromAt,
  blocksFrom: row.blocksFrom,
  until: row.untilAt,
  endedAt: row.endedAt,
})

type Known = { restrictions: RestrictionRecord[]; version: number; since: Date }

/** The driver's restrictions, version and date of creation in one query. */
export const findRestrictions = async (driverId: string, client: Tx = database()): Promise<Known | null> =>
  knownOf(await client.$queryRaw<KnownRow[]>(restrictionsOf(Prisma.sql`driver.id = ${driverId}::uuid`)))

/** The same by the platform's own reference; the hottest read of the API, past Prisma. */
export const findRestrictionsByRef = async (ref: string): Promise<Known | null> =>
  knownOf(await queryDirectly<KnownRow>(restrictionsOf(Prisma.sql`driver.ref = ${ref}`)))

type KnownRow = Prisma.RestrictionGetPayload<object> & { driverSince: Date; version: number }

const restrictionsOf = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`
    select driver.standing_version as version, driver.created_at as "driverSince", r.id, driver.id as "driverId", r.kind, r.cause,
      r.source_id as "sourceId", r.from_at as "fromAt", r.blocks_from as "blocksFrom", r.until_at as "untilAt", r.ended_at as "endedAt"
    from driver left join restriction r on r.driver_id = driver.id
    where ${which}`

function knownOf(rows: KnownRow[]): Known | null {
  const first = rows[0]
  if (!first) return null
  return {
    restrictions: rows.filter((row) => row.id !== null).map(asFact),
    version: first.version,
    since: first.driverSince,
  }
}

export async function insertRestriction(
  tx: Tx,
  fact: Omit<RestrictionRecord, 'id' | 'endedAt'>,
  by: Actor,
  now: Date,
): Promise<string> {
  const row = await tx.restriction.create({
    data: {
      driverId: fact.driverId,
      kind: fact.kind,
      cause: fact.cause,
      sourceId: fact.sourceId,
      fromAt: fact.from,
      blocksFrom: fact.blocksFrom,
      untilAt: fact.until,
      blockAnnouncedAt: fact.blocksFrom && fact.blocksFrom > now ? null : now,
      createdByKind: by.kind,
      createdById: by.id,
    },
    select: { id: true },
  })
  return row.id
}

/** Ends what is open; a restriction past its own end stays as it is. */
export async function endRestrictionRows(
  tx: Tx,
  where: {
    driverId: string
    sourceId?: string
    causes?: readonly RestrictionCause[]
    exceptSources?: readonly string[]
    begunBefore?: Date
  },
  by: Actor,
  why: string,
  now: Date,
): Promise<number> {
  const { count } = await tx.restriction.updateMany({
    where: {
      driverId: where.driverId,
      endedAt: null,
      ...(where.sourceId ? { sourceId: where.sourceId } : {}),
      ...(where.causes ? { cause: { in: [...where.causes] } } : {}),
      ...(where.exceptSources ? { sourceId: { notIn: [...where.exceptSources] } } : {}),
      ...(where.begunBefore ? { fromAt: { lt: where.begunBefore } } : {}),
      OR: [{ untilAt: null }, { untilAt: { gt: now } }],
    },
    data: { endedAt: now, endedWhy: why, endedByKind: by.kind, endedById: by.id },
  })
  return count
}

/** Sets from when an open restriction blocks; one that blocks already stays as it is. */
export const updateBlock = (tx: Tx, sourceId: string, blocksFrom: Date | null, now: Date): Promise<unknown> =>
  tx.restriction.updateMany({
    where: { sourceId, endedAt: null, OR: [{ blocksFrom: null }, { blocksFrom: { gt: now } }] },
    data: { blocksFrom, blockAnnouncedAt: blocksFrom && blocksFrom > now ? null : now },
  })

/** Moves the end of an open restriction that has not run out. @returns how many */
export async function updateEnd(tx: Tx, sourceId: string, untilAt: Date | null, now: Date): Promise<number> {
  const { count } = await tx.restriction.updateMany({
    where: { sourceId, endedAt: null, OR: [{ untilAt: null }, { untilAt: { gt: now } }] },
    data: { untilAt, expiryAnnouncedAt: null },
  })
  return count
}

export async function raiseVersion(tx: Tx, driverId: string): Promise<number> {
  const row = await tx.driver.update({
    where: { id: driverId },
    data: { standingVersion: { increment: 1 } },
    select: { standingVersion: true },
  })
  return row.standingVersion
}

/** What the clock has done to an open restriction and nobody has been told yet, oldest first. */
export async function findUnannounced(
  now: Date,
  limit: number,
): Promise<{ fact: RestrictionRecord; change: ClockChange }[]> {
  const [begun, ended] = await Promise.all([
    database().restriction.findMany({
      where: { endedAt: null, blocksFrom: { lte: now }, blockAnnouncedAt: null },
      orderBy: { blocksFrom: 'asc' },
      take: limit,
    }),
    database().restriction.findMany({
      where: { endedAt: null, untilAt: { lte: now }, expiryAnnouncedAt: null },
      orderBy: { untilAt: 'asc' },
      take: limit,
    }),
  ])
  return [
    ...begun.map((row) => ({ fact: asFact(row), change: 'begun' as const })),
    ...ended.map((row) => ({ fact: asFact(row), change: 'ended' as const })),
  ]
}

export type ClockChange = 'begun' | 'ended'

/** Claims the announcement; false when another worker has it, or the instant was moved into the future meanwhile. */
export async function markAnnounced(tx: Tx, id: string, change: ClockChange, now: Date): Promise<boolean> {
  const open = { id, endedAt: null }
  const { count } =
    change === 'begun'
      ? await tx.restriction.updateMany({
          where: { ...open, blockAnnouncedAt: null, blocksFrom: { lte: now } },
          data: { blockAnnouncedAt: now },
        })
      : await tx.restriction.updateMany({
          where: { ...open, expiryAnnouncedAt: null, untilAt: { lte: now } },
          data: { expiryAnnouncedAt: now },
        })
  return count === 1
}
