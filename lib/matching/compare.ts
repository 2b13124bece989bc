import 'server-only'
import { findActiveReferences, type ReferenceRecord } from '@/lib/capture'
import { transaction } from '@/lib/database'
import type { Policy } from '@/lib/policy'
import { driverKey, readObject } from '@/lib/vault'
import { ok } from '@/lib/vocabulary'
import { type CohortScores, normalisedScore } from './cohort'
import { type FaceMeasurement, hasFace } from './engine/measurement'
import type { Cohort } from './face-index'
import { faceIndexOf } from './face-indexes'
import type { Measurer } from './matcher'
import { upsertMeasurement } from './records'
import { score, template } from './score'
import { facesBy, sealFace } from './sealed-measurement'
import { openTemplate } from './sealed-template'
import { takesPart } from './search-faces'
import { findTemplate } from './template-records'

/** A score, and the same normalised by the cohort; null without one. */
export type Scored = { raw: number; normalised: number | null }

export type Compared = {
  /** Against the template of the active references. */
  references: Scored
  /** Against the template grown from approved selfies, where there is one that these references are in. */
  grown: (Scored & { version: number; selfies: number }) | null
  /** Against each active reference photo, for the reviewer. */
  comparisons: { referencePhotoId: string; score: number; normalised: number | null }[]
  cohort: { size: number; version: bigint } | null
}

type Rules = Pick<Policy, 'acrossAccounts' | 'cohort'>

/**
 * Compares a measured selfie with every active reference photo of the driver, with their template and with the grown
 * one, raw and normalised by a cohort where there is one. References that this matcher version has not measured yet are
 * measured first. Throws when there is none left to compare with: a person decides then.
 */
export async function compare(
  measurer: Measurer,
  probe: FaceMeasurement,
  driverId: string,
  now: Date,
  policy: Rules,
): Promise<Compared> {
  const descriptors = await descriptorsOf(measurer, await findActiveReferences(driverId))
  if (descriptors.size === 0) throw new Error('There is no measured reference photo to compare with.')
  const cohort = await cohortFor(measurer, driverId, now, policy)
  const probeScores = cohort?.scoresOf(probe.descriptor)
  const scored = (vector: readonly number[]): Scored => {
    const raw = score(probe.descriptor, vector)
    return { raw, normalised: cohort && probeScores ? normalise(raw, cohort, vector, probeScores) : null }
  }
  const grown = await grownOf(measurer, driverId, [...descriptors.keys()])
  return {
    references: scored(template([...descriptors.values()])),
    grown: grown && { ...scored(grown.vector), version: grown.version, selfies: grown.selfies },
    comparisons: [...descriptors].map(([referencePhotoId, vector]) => {
      const { raw, normalised } = scored(vector)
      return { referencePhotoId, score: raw, normalised }
    }),
    cohort: cohort && { size: cohort.size, version: cohort.version },
  }
}

const normalise = (raw: number, cohort: Cohort, vector: readonly number[], probe: CohortScores): number =>
  normalisedScore(raw, cohort.scoresOf(vector), probe)

/** Other drivers' templates are looked at only for a driver who chose that, and only theirs who did. */
async function cohortFor(measurer: Measurer, driverId: string, now: Date, policy: Rules): Promise<Cohort | null> {
  if (!(await takesPart(driverId, policy.acrossAccounts, now))) return null
  const { index, position } = await faceIndexOf(measurer, now)
  const { membersAtLeast: atLeast, membersAtMost: atMost } = policy.cohort
  return index.cohort(driverId, position, { atLeast, atMost })
}

/** The grown template, while it is of exactly these references: after a change it is built anew first. */
async function grownOf(measurer: Measurer, driverId: string, referenceIds: string[]) {
  const row = await findTemplate(driverId, measurer)
  if (!row || row.selfieIds.length === 0 || `${row.referenceIds}` !== `${[...referenceIds].sort()}`) return null
  const key = await driverKey(driverId)
  const vector = key && openTemplate(key, driverId, measurer, row.sealed, true).grown
  return vector && { vector, version: row.version, selfies: row.selfieIds.length }
}

async function descriptorsOf(measurer: Measurer, references: ReferenceRecord[]): Promise<Map<string, number[]>> {
  const known = await facesBy(
    measurer,
    references.map((photo) => photo.id),
  )
  const found = new Map<string, number[]>()
  for (const photo of references) {
    const descriptor = known.get(photo.id)?.descriptor ?? (await measureNow(measurer, photo))
    if (descriptor) found.set(photo.id, descriptor)
  }
  return found
}

async function measureNow(measurer: Measurer, photo: ReferenceRecord): Promise<number[] | null> {
  const jpeg = photo.objectId && (await readObject(photo.objectId))
  const face = jpeg && (await measurer.measure(jpeg))
  if (!face || !hasFace(face)) return null
  const sealed = await sealFace(photo.driverId, photo.id, face)
  await transaction(async (tx) => {
    await upsertMeasurement(tx, {
      photoId: photo.id,
      driverId: photo.driverId,
      matcher: measurer.name,
      matcherVersion: measurer.version,
      sealed,
    })
    return ok(null)
  })
  return face.descriptor
}
