import 'server-only'
import { database, type Tx } from '@/lib/database'
import type { MatcherName } from './matcher'

/** An entry that came or changed, or (without `sealed`) one that went. */
export type IndexChange = { driverId: string; sealed: Uint8Array | null; position: bigint }

/**
 * What changed in the index of one matcher version after a position, in order, in one snapshot. Positions are in the
 * order of commits (see `FaceIndex` in the schema): what is not seen now has a higher position later.
 */
export const findIndexChanges = (by: MatcherName, after: bigint, limit: number): Promise<IndexChange[]> =>
  database().$queryRaw<IndexChange[]>`
    select driver_id as "driverId", sealed, position from face_index_entry
    where matcher = ${by.name} and matcher_version = ${by.version} and position > ${after}
    union all
    select driver_id, null, position from face_index_removal
    where matcher = ${by.name} and matcher_version = ${by.version} and position > ${after}
    order by position limit ${limit}`

/** Puts or replaces a driver's entry; the index's row stays locked until commit. */
export const putIndexEntry = (tx: Tx, by: MatcherName, driverId: string, sealed: Uint8Array): Promise<unknown> =>
  tx.$executeRaw`
    with moved as (
      insert into face_index (matcher, matcher_version, position) values (${by.name}, ${by.version}, 1)
      on conflict (matcher, matcher_version) do update set position = face_index.position + 1
      returning position
    )
    insert into face_index_entry (driver_id, matcher, matcher_version, sealed, position)
    select ${driverId}::uuid, ${by.name}, ${by.version}, ${sealed}, position from moved
    on conflict (driver_id, matcher, matcher_version) do update set sealed = excluded.sealed, position = excluded.position`

/** Deletes a driver's entries of every matcher version, or of one, and leaves word for readers that hold them in memory. */
export const deleteIndexEntries = (tx: Tx, driverId: string, by?: MatcherName): Promise<unknown> =>
  tx.$executeRaw`
    with gone as (
      delete from face_index_entry where driver_id = ${driverId}::uuid
        and (${by?.name ?? null}::text is null or (matcher = ${by?.name ?? null} and matcher_version = ${by?.version ?? null}))
      returning matcher, matcher_version
    ), moved as (
      insert into face_index (matcher, matcher_version, position)
      select matcher, matcher_version, 1 from gone order by matcher, matcher_version
      on conflict (matcher, matcher_version) do update set position = face_index.position + 1
      returning matcher, matcher_version, position
    )
    insert into face_index_removal (matcher, matcher_version, position, driver_id)
    select matcher, matcher_version, position, ${driverId}::uuid from moved`

export async function hasIndexEntry(tx: Tx, by: MatcherName, driverId: string): Promise<boolean> {
  const where = { driverId, matcher: by.name, matcherVersion: by.version }
  return (await tx.faceIndexEntry.count({ where })) > 0
}

/** Those of several drivers who have an entry, by whatever matcher version. */
export async function withEntry(driverIds: string[]): Promise<string[]> {
  if (driverIds.length === 0) return []
  const where = { driverId: { in: driverIds } }
  const rows = await database().faceIndexEntry.findMany({ where, select: { driverId: true }, distinct: ['driverId'] })
  return rows.map((row) => row.driverId)
}

/** A driver's entries in the comparison across accounts. */
export const findIndexEntriesOf = (
  driverId: string,
): Promise<{ matcher: string; matcherVersion: string; sealed: Uint8Array }[]> =>
  database().faceIndexEntry.findMany({
    where: { driverId },
    select: { matcher: true, matcherVersion: true, sealed: true },
  })
