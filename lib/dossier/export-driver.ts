import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type DriverRecord, findDriverByRef } from '@/lib/drivers'
import { blindReader, isBlindTo } from '@/lib/review'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { countExports } from './export-records'
import { exportedRow } from './export-rows'
import { profileOf, sectionsOf } from './export-sections'

/** So many exports in so long by one key or person: each opens every photo of a driver. */
export const EXPORTS_AT_MOST = 30
const EXPORTS_WITHIN_MS = 10 * 60_000

export type ExportRefusal = 'forbidden' | 'driver-not-found' | 'driver-erased' | 'rate-limited'

/**
 * Everything that is kept on a driver as one JSON text in pieces, read as they are taken (GDPR art. 15 and 20): profile,
 * consents, checks, measurements and templates, decisions with their words, letters, appeals, and the history, photos
 * inside as Base64. Staff and other drivers are not named, nor is the reason of a legal hold. It is on record before its
 * first piece leaves. At most 30 in 10 minutes by one key or person.
 * Refuses `forbidden` (also a lead who still has to find something on this driver), `driver-not-found`, `driver-erased`,
 * `rate-limited` with `facts.waitSeconds`.
 */
export async function exportDriver(
  actor: Actor,
  ref: string,
  now = new Date(),
): Promise<Result<AsyncGenerator<string>, ExportRefusal>> {
  const refusal = forbidden(actor, 'driver.export')
  if (refusal) return refusal
  const driver = await findDriverByRef(ref)
  if (!driver) return refuse('driver-not-found')
  if (driver.erasedAt)
    return refuse('driver-erased', 'All data of this driver was erased: the certificate says what went and what stays.')
  if (actor.kind === 'staff' && (await isBlindTo(await blindReader(actor, now), driver.id, now)))
    return refuse('forbidden', 'You still have to find something on this driver: what others found is in the export.')
  const taken = await countExports(actor.id, new Date(now.getTime() - EXPORTS_WITHIN_MS))
  if (taken.count >= EXPORTS_AT_MOST && taken.first) {
    const waitSeconds = Math.max(1, Math.ceil((taken.first.getTime() + EXPORTS_WITHIN_MS - now.getTime()) / 1_000))
    const words = `${EXPORTS_AT_MOST} exports were taken within 10 minutes: the next can be had in ${waitSeconds} s.`
    return refuse('rate-limited', words, { waitSeconds })
  }
  await transaction((tx) =>
    record(tx, {
      type: 'driver.exported',
      actor,
      driverId: driver.id,
      subject: { kind: 'driver', id: driver.id },
      occurredAt: now,
    }),
  )
  return ok(piecesOf(driver, now))
}

async function* piecesOf(driver: DriverRecord, now: Date): AsyncGenerator<string> {
  yield `{"exportedAt":${JSON.stringify(now)},"driver":${JSON.stringify(profileOf(driver))}`
  for await (const { name, rows } of sectionsOf(driver)) {
    yield `,\n${JSON.stringify(name)}:[`
    let between = ''
    for await (const row of rows) {
      yield `${between}${JSON.stringify(await exportedRow(driver.id, row))}`
      between = ','
    }
    yield ']'
  }
  yield '}\n'
}
