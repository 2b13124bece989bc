import 'server-only'
import { forbidden } from '@/lib/access'
import { findReferences, type ReferenceRecord } from '@/lib/capture'
import type { ReferenceView } from '@/lib/capture/view'
import { consentOf, optionOf } from '@/lib/consent'
import { type DriverRecord, findDriverByRef } from '@/lib/drivers'
import { standingOf } from '@/lib/standing'
import { toStandingView } from '@/lib/standing/view'
import {
  type ActivityState,
  type Actor,
  ok,
  type ReferenceSource,
  type Result,
  refuse,
  type StandingWord,
} from '@/lib/vocabulary'
import { findPlatformDrivers } from './platform-records'
import type { PlatformDriver } from './view'

/** What GET /drivers/{ref} answers: the driver with consent, reference photos (no pixels) and standing. Refuses `forbidden`, `driver-not-found`. */
export async function readDriver(
  actor: Actor,
  ref: string,
  now = new Date(),
): Promise<Result<PlatformDriver, 'forbidden' | 'driver-not-found'>> {
  const refusal = forbidden(actor, 'driver.see')
  if (refusal) return refusal
  const driver = await findDriverByRef(ref)
  return driver ? ok(await toPlatformDriver(driver, now)) : refuse('driver-not-found')
}

/**
 * A page of drivers by reference: one alone (`driver`), those of a standing at this instant (`status`), those added
 * since. `cursor` is the reference of the last one before. Refuses `forbidden`, `driver-not-found` (of `driver`).
 */
export async function listPlatformDrivers(
  actor: Actor,
  query: { driver?: string; status?: StandingWord; since?: string; cursor?: string; limit: number },
  now = new Date(),
): Promise<Result<{ items: PlatformDriver[]; nextCursor: string | null }, 'forbidden' | 'driver-not-found'>> {
  const refusal = forbidden(actor, 'driver.see')
  if (refusal) return refusal
  if (query.driver && !(await findDriverByRef(query.driver))) return refuse('driver-not-found')
  const { since, ...rest } = query
  const rows = await findPlatformDrivers(
    { ...rest, limit: query.limit + 1, ...(since ? { since: new Date(since) } : {}) },
    now,
  )
  const page = rows.slice(0, query.limit)
  const items = await Promise.all(page.map((driver) => toPlatformDriver(driver, now)))
  return ok({ items, nextCursor: rows.length > query.limit ? (page.at(-1)?.ref ?? null) : null })
}

/** The driver as a platform sees it. */
export async function toPlatformDriver(driver: DriverRecord, now: Date): Promise<PlatformDriver> {
  const [consent, acrossAccounts, references, standing] = await Promise.all([
    consentOf(driver.id, now),
    optionOf(driver.id, 'across_accounts', now),
    findReferences(driver.id),
    standingOf(driver.id, now),
  ])
  if (!standing) throw new Error('A driver that was just read has no row.')
  return {
    ref: driver.ref,
    name: driver.name,
    ...(driver.email ? { email: driver.email } : {}),
    locale: driver.locale,
    ...(driver.region ? { region: driver.region } : {}),
    timeZone: driver.timeZone,
    groups: driver.groups as Record<string, string>,
    activity: driver.activityState as ActivityState,
    createdAt: driver.createdAt.toISOString(),
    consent: consent && {
      releaseVersion: consent.releaseVersion,
      at: consent.at.toISOString(),
      optional: { acrossAccounts },
    },
    referencePhotos: references.filter((photo) => photo.status === 'active').map(toReferenceView),
    standing: toStandingView(standing),
  }
}

export const toReferenceView = (photo: ReferenceRecord): ReferenceView => ({
  id: photo.id,
  source: photo.source as ReferenceSource,
  quality: photo.quality as ReferenceView['quality'],
  addedAt: photo.addedAt.toISOString(),
})
