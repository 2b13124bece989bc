import 'server-only'
import { forbidden, may } from '@/lib/access'
import { markOutcomesTold } from '@/lib/audit'
import { blindReader, untoldDrivers } from '@/lib/review'
import { isKeepableTime, ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { countPoint, findPoint, type PointPlace, type PointRecord, type PointSpan } from './point-records'
import { POINT_PERMISSIONS, type PointFigure, type PointPage, type PointQuery, type PointRow } from './view'

const ROWS = 50
const DAY_MS = 86_400_000

/** Figures that tell how a case ended. */
const TELLING: readonly PointFigure[] = ['approved', 'retakes', 'confirmed', 'suspensions']

/**
 * What a point of a chart of `/trends` counts, one by one, a page of 50 at a time: days from `from` to `to` in UTC, the
 * running one up to now; of a backlog what was open at the end of the last. As many rows as the figure says, counted by
 * the same words as `TrendFacts`; those on whose drivers the reader may still have to decide without knowing are counted
 * in `withheld` and not listed. No photo and no outcome is in it. That a reader who works cases is told how they ended is
 * kept. Refuses `forbidden`. A cursor that names no place is the first page.
 */
export async function listPoint(
  actor: StaffActor,
  query: PointQuery,
  now = new Date(),
): Promise<Result<PointPage, 'forbidden'>> {
  const refusal = forbidden(actor, 'trends.see') ?? forbidden(actor, POINT_PERMISSIONS[query.figure])
  if (refusal) return refusal
  const { figure, from, to, region } = query
  const ends = new Date(Math.min(Date.parse(to) + DAY_MS, now.getTime()))
  const span: PointSpan = { figure, starts: new Date(from), ends, region: region ?? null }
  const [blind, untold] = await Promise.all([blindReader(actor, now), untoldDrivers(actor.id, now)])
  const reader = { ...blind, untold: untold.map(({ driverId }) => driverId), now }
  const place = readPlace(query)
  const [found, counts] = await Promise.all([findPoint(span, reader, place, ROWS), countPoint(span, reader)])
  const more = found.length > ROWS
  const page = found.slice(0, ROWS)
  if (place?.backwards) page.reverse()
  if (TELLING.includes(figure)) await tell(actor, page)
  const [hasNext, hasPrevious] = place?.backwards ? [true, more] : [more, place !== null]
  const edge = (row: PointRecord | undefined, there: boolean) => (row && there ? writePlace(row) : null)
  return ok({
    figure,
    from,
    to,
    region,
    ...counts,
    rows: page.map(toRow),
    nextCursor: edge(page.at(-1), hasNext),
    previousCursor: edge(page[0], hasPrevious),
  })
}

async function tell(actor: StaffActor, page: readonly PointRecord[]): Promise<void> {
  const ids = page.flatMap(({ caseId }) => caseId ?? [])
  if (ids.length > 0 && may(actor, 'case.work')) await markOutcomesTold(actor.id, ids)
}

const toRow = (row: PointRecord): PointRow => ({
  id: row.id,
  at: row.at.toISOString(),
  driver: row.ref === null ? null : { ref: row.ref, name: row.name ?? row.ref },
  region: row.region,
  case: row.caseId ? { id: row.caseId, number: `C-${row.caseNumber}`, open: row.open ?? false } : null,
  suspension: row.suspensionId ? { id: row.suspensionId, number: `S-${row.suspensionNumber}` } : null,
})

const writePlace = ({ at, id }: PointRecord): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function readPlace({ after, before }: PointQuery): PointPlace | null {
  const [, at = '', id = ''] =
    Buffer.from(after ?? before ?? '', 'base64url')
      .toString()
      .match(PLACE) ?? []
  return isKeepableTime(at) ? { at: new Date(at), id, backwards: after === undefined } : null
}
