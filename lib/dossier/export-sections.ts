import 'server-only'
import type { DriverRecord } from '@/lib/drivers'
import { facesBy, templatesOf } from '@/lib/matching'
import {
  exportedAppealPictures,
  exportedChecks,
  exportedMeasurements,
  exportedReferences,
  exportedScores,
  exportedTraining,
  exportedTrainingPhotos,
} from './export-photo-records'
import {
  exportedAppeals,
  exportedAsked,
  exportedCases,
  exportedConsents,
  exportedEnforcement,
  exportedHistory,
  exportedNotes,
  exportedRestrictions,
  exportedReversals,
  exportedRights,
  exportedSharing,
} from './export-records'

type Row = Record<string, unknown>
/** A name of the export and its rows, read when they are written. */
export type Section = { name: string; rows: AsyncIterable<Row> | Iterable<Row> }

const HISTORY_PAGE = 500

/** All that is kept on a driver, section by section; pictures and texts are opened as each row is written. */
export async function* sectionsOf(driver: DriverRecord): AsyncGenerator<Section> {
  const of = driver.id
  yield* named(await exportedConsents(of))
  yield { name: 'referencePhotos', rows: await exportedReferences(of) }
  const checks = await exportedChecks(of)
  yield { name: 'checks', rows: checks }
  yield* named(await exportedScores(checks.map((check) => check.id)))
  yield { name: 'measurements', rows: measurements(of) }
  yield { name: 'templates', rows: await templatesOf(of) }
  yield* named(await exportedAsked(of))
  yield { name: 'restrictions', rows: await exportedRestrictions(of) }
  yield { name: 'cases', rows: await exportedCases(of) }
  yield { name: 'notes', rows: await exportedNotes(of) }
  yield* named(await exportedEnforcement(of))
  yield { name: 'appeals', rows: await exportedAppeals(of) }
  yield { name: 'appealPictures', rows: await exportedAppealPictures(of) }
  yield { name: 'reversals', rows: await exportedReversals(of) }
  for (const { name, rows } of named(await exportedSharing(of)))
    yield { name: `sharing${name.charAt(0).toUpperCase()}${name.slice(1)}`, rows }
  yield { name: 'trainingPairs', rows: await exportedTraining(of) }
  yield { name: 'trainingPhotos', rows: await exportedTrainingPhotos(of) }
  yield* named(await exportedRights(of))
  yield { name: 'history', rows: history(of) }
}

const named = (rows: Record<string, Row[]>): Section[] =>
  Object.entries(rows).map(([name, list]) => ({ name, rows: list }))

/** What was measured of each photo: the vector and where the landmarks lie, in px of the photo. */
async function* measurements(driverId: string): AsyncGenerator<Row> {
  for (const row of await exportedMeasurements(driverId)) {
    const by = { name: row.matcher, version: row.matcherVersion }
    const face = (await facesBy(by, [row.photoId])).get(row.photoId)
    yield { ...row, descriptor: face?.descriptor ?? null, landmarks: face?.landmarks.flat() ?? null }
  }
}

async function* history(driverId: string): AsyncGenerator<Row> {
  for (let after = 0n; ; ) {
    const page = await exportedHistory(driverId, after, HISTORY_PAGE)
    for (const { id: _, ...row } of page) yield row
    const last = page.at(-1)
    if (!last || page.length < HISTORY_PAGE) return
    after = last.id
  }
}

/** What the platform has said of a driver. */
export const profileOf = (driver: DriverRecord): Row => ({
  ref: driver.ref,
  name: driver.name,
  email: driver.email,
  locale: driver.locale,
  region: driver.region,
  timeZone: driver.timeZone,
  groups: driver.groups,
  addedAt: driver.createdAt,
  changedAt: driver.changedAt,
  activity: {
    state: driver.activityState,
    at: driver.activityAt,
    shiftStartsAt: driver.shiftStartsAt,
    shiftEndsAt: driver.shiftEndsAt,
  },
})
