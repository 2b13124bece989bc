import 'server-only'
import { database, type Tx } from '@/lib/database'
import type { MatcherName } from './matcher'

export type PhotoToMeasure = { photoId: string; driverId: string; objectId: string; kind: 'reference' | 'selfie' }

/**
 * Kept photos that a matcher version has neither measured nor failed on, after an id, in the order of ids: active
 * references, and the selfies that a template has grown by.
 */
export const findPhotosToMeasure = (by: MatcherName, after: string, limit: number): Promise<PhotoToMeasure[]> =>
  database().$queryRaw<PhotoToMeasure[]>`
    with kept as (
      select id, driver_id, object_id, 'reference' as kind from reference_photo
      where status = 'active' and object_id is not null
      union all
      select id, driver_id, object_id, 'selfie' from verification
      where status = 'approved' and object_id is not null
        and exists (select 1 from driver_template t where t.driver_id = verification.driver_id and verification.id = any(t.selfie_ids))
    )
    select id as "photoId", driver_id as "driverId", object_id as "objectId", kind from kept
    where id > ${after}::uuid
      and not exists (select 1 from measurement m where m.photo_id = kept.id and m.matcher = ${by.name} and m.matcher_version = ${by.version})
      and not exists (select 1 from measurement_gap g where g.photo_id = kept.id and g.matcher = ${by.name} and g.matcher_version = ${by.version})
    order by id limit ${limit}`

export const insertGap = (
  tx: Tx,
  by: MatcherName,
  { photoId, driverId }: PhotoToMeasure,
  cause: 'no-face' | 'no-picture' | 'failed',
  at: Date,
): Promise<unknown> =>
  tx.measurementGap.createMany({
    data: [{ photoId, driverId, matcher: by.name, matcherVersion: by.version, cause, at }],
    skipDuplicates: true,
  })

/** Photos that failed by a crash or by time are tried again from now on. @returns how many */
export async function deleteFailedGaps(): Promise<number> {
  const { count } = await database().measurementGap.deleteMany({ where: { cause: 'failed' } })
  return count
}

export type MatcherCounts = {
  name: string
  version: string
  measurements: number
  templates: number
  acrossAccounts: number
  noFace: number
  failed: number
}

/** What is kept of each matcher version that has measured anything. */
export async function countByMatcher(): Promise<MatcherCounts[]> {
  const rows = await database().$queryRaw<{ name: string; version: string; what: string; count: number }[]>`
    select matcher as name, matcher_version as version, 'measurements' as what, count(*)::int as count from measurement group by 1, 2
    union all select matcher, matcher_version, 'templates', count(*)::int from driver_template group by 1, 2
    union all select matcher, matcher_version, 'acrossAccounts', count(*)::int from face_index_entry group by 1, 2
    union all select matcher, matcher_version, case when cause = 'failed' then 'failed' else 'noFace' end, count(*)::int
      from measurement_gap group by 1, 2, 3
    order by 1, 2`
  const counts = new Map<string, MatcherCounts>()
  for (const { name, version, what, count } of rows) {
    const none = { name, version, measurements: 0, templates: 0, acrossAccounts: 0, noFace: 0, failed: 0 }
    const one = counts.get(`${name} ${version}`) ?? none
    counts.set(`${name} ${version}`, { ...one, [what]: count })
  }
  return [...counts.values()]
}

/** Photos still to be measured by a matcher version. */
export async function countPhotosToMeasure(by: MatcherName): Promise<number> {
  const rows = await findPhotosToMeasure(by, '00000000-0000-0000-0000-000000000000', 10_000_000)
  return rows.length
}

/**
 * Takes away what a matcher version made: templates, entries across accounts, and measurements of photos that another
 * version has measured too. The others stay for their landmarks until their photo goes.
 */
export async function deleteMatcherVersion(tx: Tx, by: MatcherName): Promise<void> {
  const where = { matcher: by.name, matcherVersion: by.version }
  await tx.driverTemplate.deleteMany({ where })
  await tx.measurementGap.deleteMany({ where })
  await tx.$executeRaw`
    with gone as (
      delete from face_index_entry where matcher = ${by.name} and matcher_version = ${by.version} returning driver_id
    ), moved as (
      update face_index set position = position + (select count(*) from gone)
      where matcher = ${by.name} and matcher_version = ${by.version} returning position
    )
    insert into face_index_removal (matcher, matcher_version, position, driver_id)
    select ${by.name}, ${by.version}, moved.position - row_number() over () + 1, gone.driver_id from gone, moved`
  await tx.$executeRaw`
    delete from measurement m where m.matcher = ${by.name} and m.matcher_version = ${by.version}
      and exists (select 1 from measurement o where o.photo_id = m.photo_id and (o.matcher, o.matcher_version) <> (m.matcher, m.matcher_version))`
}
