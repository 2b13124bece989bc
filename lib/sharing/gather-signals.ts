import 'server-only'
import { findVerification, type VerificationRecord } from '@/lib/capture'
import { log } from '@/lib/configuration'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { eyesOf } from '@/lib/matching'
import { policyAt, type SharingRule } from '@/lib/policy'
import { readObject } from '@/lib/vault'
import { type Band, ok, system } from '@/lib/vocabulary'
import { findOpenCasesOf, lockPlacing } from './case-records'
import { type FacesOfAccount, faceRows, facesOfAccount } from './faces-of-account'
import { hashKeys, pictureHash } from './picture/picture-hash'
import { placeSignals } from './place-signals'
import { recountCase } from './recount-case'
import { reweighDevice, takeBackDevice, upsertSignals } from './signal-records'
import {
  captureFailures,
  deviceChange,
  type Evidence,
  type FaceHit,
  impossibleTravel,
  isWorthless,
  overlapOnDevice,
  type PlacedCheck,
  SHARING,
  samePicture,
  severalFaces,
  sharedFace,
  sharedInstall,
  weighed,
  weightOfSharing,
} from './signals'
import {
  type CheckFacts,
  findCandidates,
  findDeviceChecks,
  findDeviceUses,
  findHistory,
  findShifts,
  recountDevice,
  replaceFaces,
  upsertTrace,
} from './trace-records'

const actor = system('sharing')

/** Asks for drivers whose face is near a check's selfie; only among those who gave the optional consent. */
export type FaceSearch = (verificationId: string) => Promise<FaceHit[]>

type Options = {
  search?: FaceSearch
  /** Left out by the backfill for all but an account's newest check: a later one groups the same selfies. */
  groupFaces?: boolean
}

/**
 * Computes the signals of one measured check and gives them their case (follower of `verification.measured`). Reads
 * and writes the account, its phone and its direct neighbours only. Running twice changes nothing. Does nothing when the
 * check is gone, bad or not measured, or no consent is in force. Locks the driver; takes the placing lock when there
 * is evidence.
 */
export async function gatherSignals(id: string, options: Options = {}, now = new Date()): Promise<void> {
  const check = await findVerification(id)
  if (!check?.measuredAt || check.status === 'retake' || !(await consentOf(check.driverId, now))) return
  const hash = await hashOf(check)
  const { sharing: rule } = await policyAt(now)
  const faces = (options.groupFaces ?? true) ? await facesOfAccount(check, rule) : null
  const hits = options.search ? await options.search(id) : []
  await transaction(async (tx) => {
    await lockDriver(tx, check.driverId)
    if (!(await consentOf(check.driverId, now, tx)) || !(await findVerification(id, tx))) return ok(null)
    const found = weighed(await evidenceOf(tx, check, { hash, faces, hits }, rule, now), rule)
    const fresh = await upsertSignals(tx, found)
    if (found.length > 0) await placeSignals(tx, actor, check.driverId, fresh, now)
    return ok(null)
  })
}

/** The hash of the stored picture, or null when it has gone or shows no face. A picture that cannot be read is no evidence. */
async function hashOf(check: VerificationRecord): Promise<Uint8Array<ArrayBuffer> | null> {
  const eyes = check.objectId ? (await eyesOf([check.id])).get(check.id) : undefined
  const jpeg = eyes && check.objectId ? await readObject(check.objectId) : null
  if (!jpeg || !eyes) return null
  return await pictureHash(jpeg, eyes).catch((error: Error) => {
    log.warn({ error, verificationId: check.id }, 'A picture could not be hashed; it gives no signal.')
    return null
  })
}

type Gathered = { hash: Uint8Array<ArrayBuffer> | null; faces: FacesOfAccount | null; hits: FaceHit[] }

async function evidenceOf(
  tx: Tx,
  check: VerificationRecord,
  { hash, faces, hits }: Gathered,
  rule: SharingRule,
  now: Date,
): Promise<Evidence[]> {
  const { id, driverId, createdAt: at } = check
  const keys = hash ? hashKeys(hash) : []
  await upsertTrace(tx, { verificationId: id, driverId, at, pictureHash: hash, hashKeys: keys })
  if (faces) await replaceFaces(tx, driverId, faceRows(driverId, faces), faces.places)
  const history = (await findHistory(driverId, at, tx)).filter((one) => one.id !== id)
  const compared = history.filter((one) => one.measuredAt && one.status !== 'retake' && one.status !== 'cancelled')
  const band = check.band as Band | null
  return [
    ...(check.installId ? await deviceEvidence(tx, driverId, check.installId, at, rule, now) : []),
    ...deviceChange(
      driverId,
      compared.map(asScore),
      { verificationId: id, at, installId: check.installId, band },
      rule,
    ),
    ...travel(driverId, compared, check, rule),
    ...captureFailures(
      driverId,
      history.filter((one) => one.status === 'retake').map(asFailure),
      {
        verificationId: id,
        at,
        band,
      },
      rule,
    ),
    ...(hash
      ? samePicture(
          { verificationId: id, driverId, at, hash },
          await findCandidates(tx, keys, SHARING.picture.candidatesAtMost),
          rule,
        )
      : []),
    ...(faces ? severalFaces(driverId, faces.clusters, rule) : []),
    ...sharedFace({ driverId, verificationId: id, at }, hits, rule),
  ]
}

async function deviceEvidence(
  tx: Tx,
  driverId: string,
  installId: string,
  at: Date,
  rule: SharingRule,
  now: Date,
): Promise<Evidence[]> {
  await recountDevice(tx, installId, driverId)
  const uses = await findDeviceUses(tx, installId, driverId, rule.device.accountsAtMost + 1)
  if (isWorthless(installId, uses.length, rule.device)) {
    await takeBack(tx, installId, now)
    return []
  }
  if (uses.length < 2) return []
  await reweighDevice(tx, installId, weightOfSharing(uses.length, rule.device))
  const since = new Date(at.getTime() - rule.life.overlap_on_device)
  const checks = await findDeviceChecks(tx, installId, since, at)
  const shifts = await findShifts(
    tx,
    uses.map((use) => use.driverId),
  )
  return [
    ...sharedInstall(driverId, installId, uses, rule),
    ...overlapOnDevice(driverId, installId, checks, shifts, rule),
  ]
}

/** What rested on an id that everybody shares goes, and the cases it weighed in are counted anew. */
async function takeBack(tx: Tx, installId: string, now: Date): Promise<void> {
  const accounts = await takeBackDevice(tx, installId)
  if (accounts.length === 0) return
  await lockPlacing(tx)
  for (const row of await findOpenCasesOf(tx, accounts)) await recountCase(tx, row, now)
}

function travel(
  driverId: string,
  compared: readonly CheckFacts[],
  check: VerificationRecord,
  rule: SharingRule,
): Evidence[] {
  const before = compared.map(asPlaced).find((one) => one !== null)
  const here = asPlaced({ ...check, receivedAt: check.createdAt })
  return before && here ? impossibleTravel(driverId, before, here, rule) : []
}

type Placeable = Pick<CheckFacts, 'id' | 'capturedAt' | 'receivedAt' | 'latitude' | 'longitude' | 'accuracyMetres'>

const asPlaced = ({ id, latitude, longitude, ...check }: Placeable): PlacedCheck | null =>
  latitude === null || longitude === null
    ? null
    : {
        verificationId: id,
        latitude,
        longitude,
        capturedAt: check.capturedAt,
        receivedAt: check.receivedAt,
        accuracyMetres: check.accuracyMetres,
      }

const asFailure = (one: CheckFacts) => ({ verificationId: one.id, at: one.receivedAt })
const asScore = ({ id, receivedAt, installId, band }: CheckFacts) => ({
  verificationId: id,
  at: receivedAt,
  installId,
  band,
})
