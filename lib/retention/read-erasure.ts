import 'server-only'
import { forbidden } from '@/lib/access'
import { configuration } from '@/lib/configuration'
import { findDriver } from '@/lib/drivers'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { type ErasureRecord, findErasure } from './records'
import type { Certificate, ErasureView } from './view'

const REMOVED = [
  'reference photos and selfies, with their thumbnails',
  'descriptors, landmarks and templates, and entries across accounts',
  'notes, reasons, statements and letters',
  'name, contact, language, time zone, groups, shifts, places and devices',
]
const KEPT = [
  'that checks, cases and decisions took place, when, by whom and how they ended, without a name or a picture',
  'the region, by which checks, suspensions and appeals are counted',
  'the audit log, which holds ids and hashes only',
  'your reference of the driver, so that this certificate can be found',
]

/** How far an erasure is. Refuses `forbidden`, `erasure-not-found`. */
export async function readErasure(
  actor: Actor,
  id: string,
): Promise<Result<ErasureView, 'forbidden' | 'erasure-not-found'>> {
  const refusal = forbidden(actor, 'erasure.see')
  if (refusal) return refusal
  const row = await findErasure(id)
  return row ? ok(await toErasureView(row)) : refuse('erasure-not-found')
}

export async function toErasureView(row: ErasureRecord): Promise<ErasureView> {
  const driver = await findDriver(row.driverId)
  return {
    id: row.id,
    driver: driver?.ref ?? '',
    status: row.completedAt ? 'erased' : row.erasedAt ? 'erasing' : 'waiting',
    requestedAt: row.requestedAt.toISOString(),
    ...(row.erasedAt ? { erasedAt: row.erasedAt.toISOString() } : {}),
    ...(row.completedAt
      ? {
          completedAt: row.completedAt.toISOString(),
          certificateUrl: `${configuration().baseUrl}/api/v1/erasures/${row.id}/certificate`,
        }
      : {}),
  }
}

/** What was removed and what stays, once it is complete. Refuses `forbidden`, `erasure-not-found`, `not-complete`. */
export async function readCertificate(
  actor: Actor,
  id: string,
): Promise<Result<Certificate, 'forbidden' | 'erasure-not-found' | 'not-complete'>> {
  const refusal = forbidden(actor, 'erasure.see')
  if (refusal) return refusal
  const row = await findErasure(id)
  if (!row) return refuse('erasure-not-found')
  const { status, completedAt, driver, requestedAt, erasedAt } = await toErasureView(row)
  if (status === 'waiting') return refuse('not-complete', 'It waits until an open appeal is answered.')
  if (!erasedAt || !completedAt) return refuse('not-complete', 'Files are still being destroyed: ask again.')
  const times = { requestedAt, erasedAt, completedAt }
  const filesDestroyed = row.objectIds.length
  return ok({ erasure: id, driver, ...times, keyDestroyed: true, filesDestroyed, removed: REMOVED, kept: KEPT })
}
