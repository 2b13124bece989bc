import 'server-only'
import { database, newId, PREPARED, Prisma, queryDirectly, type Tx } from '@/lib/database'
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

/** The same with the version raised by one. */
export const raiseVersion = async (tx: Tx, driverId: string): Promise<Known | null> =>
  knownOf(
    await tx.$queryRaw<KnownRow[]>`${PREPARED}
      with raised as (
        update driver set standing_version = standing_version + 1 where id = ${driverId}::uuid returning id, created_at, standing_version
      ) ${restrictionsOf(Prisma.sql`true`, Prisma.sql`raised`)}`,
  )

/** The same by the platform's own reference; the hottest read of the API, past Prisma. */
export const findRestrictionsByRef = async (ref: string): Promise<Known | null> =>
  knownOf(await queryDirectly<KnownRow>(restrictionsOf(Prisma.sql`driver.ref = ${ref}`)))

type KnownRow = Prisma.RestrictionGetPayload<object> & { driverSince: Date; version: number }

const restrictionsOf = (which: Prisma.Sql, drivers = Prisma.sql`driver`): Prisma.Sql => Prisma.sql`
    select driver.standing_version as version, driver.created_at as "driverSince", r.id, driver.id as "driverId", r.kind, r.cause,
      r.source_id as "sourceId", r.from_at as "fromAt", r.blocks_from as "blocksFrom", r.until_at as "untilAt", r.ended_at as "endedAt"
    from ${drivers} driver left join restriction r on r.driver_id = driver.id
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

export const insertRestriction = (
  tx: Tx,
  fact: Omit<RestrictionRecord, 'id' | 'endedAt'>,
  by: Actor,
  now: Date,
): Promise<unknown> => tx.$executeRaw`${PREPARED}
  insert into restriction (id, driver_id, kind, cause, source_id, from_at, blocks_from, until_at, block_announced_at,
    created_by_kind, created_by_id)
  values (${newId()}::uuid, ${fact.driverId}::uuid, ${fact.kind}, ${fact.cause}, ${fact.sourceId}::uuid,
    ${fact.from}::timestamptz, ${fact.blocksFrom}::timestamptz, ${fact.until}::timestamptz,
    ${fact.blocksFrom && fact.blocksFrom > now ? null : now}::timestamptz, ${by.kind}, ${by.id})`

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
  const { driverId, sourceId, causes, exceptSources, begunBefore } = where
  const which = [
    Prisma.sql`driver_id = ${driverId}::uuid and ended_at is null and (until_at is null or until_at > ${now}::timestamptz)`,
    ...(sourceId ? [Prisma.sql`source_id = ${sourceId}::uuid`] : []),
    ...(causes ? [Prisma.sql`cause = any (${causes}::text[])`] : []),
    ...(exceptSources ? [Prisma.sql`source_id <> all (${exceptSources}::uuid[])`] : []),
    ...(begunBefore ? [Prisma.sql`from_at < ${begunBefore}::timestamptz`] : []),
  ]
  return await tx.$executeRaw`${PREPARED}
    update restriction set ended_at = ${now}::timestamptz, ended_why = ${why}, ended_by_kind = ${by.kind},
      ended_by_id = ${by.id}
    where ${Prisma.join(which, ' and ')}`
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
