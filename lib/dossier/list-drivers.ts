import 'server-only'
import { findLeadIds, forbidden, may } from '@/lib/access'
import { type DriverRow, type DriversPage, type DriversQuery, driversQuery } from '@/lib/drivers/view'
import { policyAt } from '@/lib/policy'
import { blindReader, untoldDrivers } from '@/lib/review'
import { type ActivityState, type Actor, ok, type Result, refuse, STANDINGS, type StaffActor } from '@/lib/vocabulary'
import { readCursor, writeCursor } from './list-cursor'
import {
  countDriverRows,
  type DriverListRecord,
  findDriverRegions,
  findDriverRows,
  findDue,
  TOTAL_CAP,
} from './list-records'
import { mayRecordCheck } from './person-check'

const MINUTE_MS = 60_000

/**
 * One page of drivers with the standing of this instant, read from the restrictions in the same query. Where the
 * reader may still decide an open case of a driver, standing is withheld, and no filter finds the driver by it. A driver
 * whose golden case the reader was shown and has not been told of stands as of its date, as on their page; a check by a
 * person that is due is told as it is, as the driver waits for it.
 * Refuses `forbidden` and, for a cursor of another order, `bad-cursor`.
 */
export async function listDrivers(
  actor: Actor,
  asked: Partial<DriversQuery>,
  now = new Date(),
): Promise<Result<DriversPage, 'forbidden' | 'bad-cursor'>> {
  const refusal = forbidden(actor, 'driver.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const query = driversQuery.parse(asked)
  const place = query.cursor ? readCursor(query.cursor, query) : null
  if (query.cursor && !place) return refuse('bad-cursor')
  const [blind, untold, { firstDecisionTargetMs }, leadIds] = await Promise.all([
    blindReader(actor, now),
    untoldDrivers(actor.id, now),
    policyAt(now),
    findLeadIds(),
  ])
  const reader = { ...blind, untold }
  const [found, total, due, regions] = await Promise.all([
    findDriverRows(query, reader, now, place),
    countDriverRows(query, reader, now),
    findDue(actor.id, now, firstDecisionTargetMs),
    findDriverRegions(),
  ])
  const more = found.length > query.limit
  const page = found.slice(0, query.limit)
  if (place?.backwards) page.reverse()
  const [hasNext, hasPrevious] = place?.backwards ? [true, more] : [more, place !== null]
  const edge = (row: DriverListRecord | undefined, there: boolean, backwards: boolean) =>
    row && there ? writeCursor(query, { keys: row.keys, backwards }) : null
  return ok({
    rows: page.map((row) => toRow(row, actor, { leadIds, targetMs: firstDecisionTargetMs })),
    nextCursor: edge(page.at(-1), hasNext, false),
    previousCursor: edge(page[0], hasPrevious, true),
    total: Math.min(total, TOTAL_CAP),
    totalCapped: total > TOTAL_CAP,
    due: {
      count: due.count,
      oldestSince: due.oldest?.toISOString() ?? null,
      stopped: due.stopped,
      late: due.late,
      targetMinutes: firstDecisionTargetMs / MINUTE_MS,
    },
    regions,
  })
}

type Told = { leadIds: readonly string[]; targetMs: number }

function toRow(row: DriverListRecord, actor: StaffActor, told: Told): DriverRow {
  return {
    id: row.id,
    ref: row.ref,
    name: row.name,
    region: row.region,
    standing: row.strength === null ? null : (STANDINGS[row.strength] ?? 'clear'),
    mayWork: row.mayWork,
    activity: row.activityState as ActivityState,
    checks: row.checks,
    lastCheckAt: row.lastCheckAt?.toISOString() ?? null,
    addedAt: row.createdAt.toISOString(),
    personCheck: dueCheck(row, actor, told),
  }
}

function dueCheck(row: DriverListRecord, actor: StaffActor, { leadIds, targetMs }: Told): DriverRow['personCheck'] {
  if (!row.checkId || !row.dueSince) return null
  return {
    id: row.checkId,
    dueSince: row.dueSince.toISOString(),
    cause: row.checkCause ?? '',
    worksUntil: row.worksUntil?.toISOString() ?? null,
    targetMinutes: targetMs / MINUTE_MS,
    mayRecord: may(actor, 'check.record') ? mayRecordCheck(actor.id, row.excludedIds ?? [], leadIds) : null,
  }
}
