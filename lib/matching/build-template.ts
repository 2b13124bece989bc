import 'server-only'
import { findActiveReferences, findVerificationsOf } from '@/lib/capture'
import { consentOf, optionOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, lockDriver } from '@/lib/drivers'
import { type Policy, policyAt } from '@/lib/policy'
import { ensureDriverKey } from '@/lib/vault'
import { ok } from '@/lib/vocabulary'
import { deleteIndexEntries, hasIndexEntry, putIndexEntry } from './face-index-records'
import { grownTemplate } from './grow'
import type { MatcherName } from './matcher'
import { template } from './score'
import { facesBy, type KeptFace } from './sealed-measurement'
import { sealEntry, sealTemplate, type TemplateVectors } from './sealed-template'
import { deleteTemplate, findTemplate, upsertTemplate } from './template-records'

type Rules = Pick<Policy, 'grownTemplate' | 'acrossAccounts'>

/**
 * Builds a driver's template anew from what holds now: the active references, and the newest approved selfies that this
 * matcher version has measured. So an approval grows it, and a reversal, a removed reference or a forgotten picture
 * takes its part out again; a picture that stays as evidence alone has no part in it. The driver's entry across accounts
 * follows, or goes when the choice does not hold. Locks the driver. Running it again changes nothing. Without a consent
 * in force nothing is kept.
 */
export async function buildTemplate(by: MatcherName, driverId: string, now = new Date(), rules?: Rules): Promise<void> {
  await transaction(async (tx) => {
    const driver = await lockDriver(tx, driverId)
    if (!driver) return ok(null)
    const policy = rules ?? (await policyAt(now, tx))
    const made = (await consentOf(driverId, now, tx)) ? await madeOf(tx, by, driverId, policy) : null
    if (made) await keep(tx, by, driver, made, now, policy)
    else {
      await deleteTemplate(tx, driverId, by)
      await deleteIndexEntries(tx, driverId, by)
    }
    return ok(null)
  })
}

type Made = { vectors: TemplateVectors; referenceIds: string[]; selfieIds: string[] }

async function madeOf(tx: Tx, by: MatcherName, driverId: string, policy: Rules): Promise<Made | null> {
  const references = (await findActiveReferences(driverId, tx)).map((photo) => photo.id)
  const approved = (await findVerificationsOf(driverId, tx)).filter(
    (check) => check.status === 'approved' && !check.unlabelled && check.keptSince === null,
  )
  const faces = await facesBy(by, [...references, ...approved.map((check) => check.id)], tx)
  const referenceIds = references.filter((id) => faces.has(id)).sort()
  if (referenceIds.length === 0) return null
  const selfieIds = approved
    .map((check) => check.id)
    .filter((id) => faces.has(id))
    .slice(0, policy.grownTemplate.selfiesAtMost)
    .sort()
  return {
    vectors: {
      references: template(descriptorsOf(faces, referenceIds)),
      grown:
        selfieIds.length > 0
          ? grownTemplate(descriptorsOf(faces, referenceIds), descriptorsOf(faces, selfieIds))
          : null,
    },
    referenceIds,
    selfieIds,
  }
}

const descriptorsOf = (faces: Map<string, KeptFace>, ids: string[]): number[][] =>
  ids.map((id) => faces.get(id)).flatMap((face) => (face ? [face.descriptor] : []))

async function keep(tx: Tx, by: MatcherName, driver: DriverRecord, made: Made, now: Date, policy: Rules) {
  const key = await ensureDriverKey(driver.id, tx)
  const before = await findTemplate(driver.id, by, tx)
  const same =
    before !== null &&
    `${before.referenceIds}` === `${made.referenceIds}` &&
    `${before.selfieIds}` === `${made.selfieIds}`
  if (!same) {
    const { referenceIds, selfieIds } = made
    const sealed = sealTemplate(key, driver.id, by, made.vectors)
    await upsertTemplate(tx, by, { driverId: driver.id, sealed, referenceIds, selfieIds, builtAt: now })
  }
  const off = driver.region !== null && policy.acrossAccounts.offInRegions.includes(driver.region)
  if (off || !(await optionOf(driver.id, 'across_accounts', now, tx))) {
    await deleteIndexEntries(tx, driver.id, by)
  } else if (!same || !(await hasIndexEntry(tx, by, driver.id))) {
    const { references, grown } = made.vectors
    const vector = policy.grownTemplate.decidesWith ? (grown ?? references) : references
    await putIndexEntry(tx, by, driver.id, sealEntry(key, driver.id, by, vector))
  }
}
