import 'server-only'
import { findReference, findVerification } from '@/lib/capture'
import { log } from '@/lib/configuration'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { readObject } from '@/lib/vault'
import { ok } from '@/lib/vocabulary'
import { buildTemplate } from './build-template'
import { type FaceMeasurement, hasFace } from './engine/measurement'
import type { Measurer } from './matcher'
import { findPhotosToMeasure, insertGap, type PhotoToMeasure } from './re-embed-records'
import { upsertMeasurement } from './records'
import { sealFace } from './sealed-measurement'

const BATCH = 50
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Measures what is kept (active references, selfies that templates have grown by) with another matcher version, beside what
 * the one in force has measured, and builds its templates. Goes on for `forMs` and can be ended at any moment: what is done
 * is a row, and the next run goes on with what has none. Workers that begin at different ids share the work; where they meet,
 * a photo is measured twice and kept once. Nothing decides on it before the switch.
 * @param from the id after which to begin; then from the first one
 * @returns how many photos it measured, and whether nothing is left
 */
export async function reEmbed(
  next: Measurer,
  { forMs = 50_000, from = FIRST, signal }: { forMs?: number; from?: string; signal?: AbortSignal } = {},
): Promise<{ measured: number; done: boolean }> {
  const end = Date.now() + forMs
  let after = from
  let isLast = from === FIRST
  let measured = 0
  for (;;) {
    const photos = await findPhotosToMeasure(next, after, BATCH)
    for (const photo of photos) {
      if (signal?.aborted || Date.now() >= end) return { measured, done: false }
      if (await measureOne(next, photo)) measured++
      after = photo.photoId
    }
    if (photos.length === BATCH) continue
    if (isLast) return { measured, done: true }
    isLast = true
    after = FIRST
  }
}

async function measureOne(next: Measurer, photo: PhotoToMeasure, now = new Date()): Promise<boolean> {
  if (!(await consentOf(photo.driverId, now))) return false
  const face = await faceIn(next, photo)
  const sealed = typeof face === 'string' ? null : await sealFace(photo.driverId, photo.photoId, face)
  await transaction(async (tx) => {
    await lockDriver(tx, photo.driverId)
    if (!(await consentOf(photo.driverId, now, tx)) || !(await isKept(tx, photo))) return ok(null)
    if (sealed) {
      const { photoId, driverId } = photo
      await upsertMeasurement(tx, { photoId, driverId, matcher: next.name, matcherVersion: next.version, sealed })
    } else if (typeof face === 'string') await insertGap(tx, next, photo, face, now)
    return ok(null)
  })
  if (sealed) await buildTemplate(next, photo.driverId, now)
  return sealed !== null
}

async function faceIn(
  next: Measurer,
  { objectId, photoId }: PhotoToMeasure,
): Promise<FaceMeasurement | 'no-face' | 'no-picture' | 'failed'> {
  const jpeg = await readObject(objectId)
  if (!jpeg) return 'no-picture'
  try {
    const measurement = await next.measure(jpeg)
    return hasFace(measurement) ? measurement : 'no-face'
  } catch (error) {
    log.error({ error, photoId }, 'The next matcher failed on a photo.')
    return 'failed'
  }
}

const isKept = async (tx: Tx, { photoId, kind }: PhotoToMeasure): Promise<boolean> =>
  kind === 'reference'
    ? (await findReference(photoId, tx))?.status === 'active'
    : isGrowing(await findVerification(photoId, tx))

const isGrowing = (check: { status: string; keptSince: Date | null } | null): boolean =>
  check?.status === 'approved' && check.keptSince === null
