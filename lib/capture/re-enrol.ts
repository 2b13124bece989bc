import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { readObject } from '@/lib/vault'
import { ok, refuse, system } from '@/lib/vocabulary'
import { REFERENCES_AT_MOST } from './add-reference'
import { copyPhoto, discardPhoto, keepPhoto, type StoredPhoto } from './intake'
import {
  countLiveReferences,
  findActiveReferences,
  findReferenceOfCheck,
  findVerification,
  insertReference,
  type ReferenceRecord,
  updateReference,
  type VerificationRecord,
} from './records'

const actor = system('capture')

/**
 * The selfie of a declared change that a person confirmed becomes a reference photo of its own, beside the photos it was
 * compared with (follower of `reference.change-confirmed`). It is a copy: the check keeps its picture and its own time of
 * keeping. Measured like any other; active once a face was found. Once for each check: running it again changes nothing.
 * Does nothing when the check is no longer approved, its picture or the consent has gone, or there is no room (10).
 */
export async function reEnrol(verificationId: string, now = new Date()): Promise<void> {
  const check = await findVerification(verificationId)
  if (!isConfirmed(check) || (await findReferenceOfCheck(check.id)) || !(await consentOf(check.driverId, now))) return
  const jpeg = await readObject(check.objectId)
  const { width, height } = check
  const photo = jpeg && width && height ? await copyPhoto(check.driverId, { jpeg, width, height }) : null
  if (photo && !photo.ok) throw new Error('The vault is not there: the photo is copied later.')
  if (!photo) return
  const added = await transaction(async (tx) => {
    await lockDriver(tx, check.driverId)
    const fits = isConfirmed(await findVerification(check.id, tx)) && (await consentOf(check.driverId, now, tx))
    if (!fits || (await findReferenceOfCheck(check.id, tx))) return refuse('gone')
    if ((await countLiveReferences(tx, check.driverId)) >= REFERENCES_AT_MOST) return refuse('too-many-references')
    return ok(await insertFromCheck(tx, check, photo.value, now))
  })
  if (!added.ok) await discardPhoto(photo.value)
}

type Confirmed = VerificationRecord & { objectId: string }

const isConfirmed = (check: VerificationRecord | null): check is Confirmed =>
  check?.status === 'approved' && check.reason === 'declared_change' && check.objectId !== null

async function insertFromCheck(tx: Tx, check: Confirmed, photo: StoredPhoto, now: Date): Promise<void> {
  await keepPhoto(tx, photo)
  const anchorIds = (await findActiveReferences(check.driverId, tx)).map(({ id }) => id)
  const row = await insertReference(tx, {
    id: randomUUID(),
    driverId: check.driverId,
    source: 're_enrolment',
    status: 'measuring',
    objectId: photo.object.id,
    thumbnailId: photo.thumbnail.id,
    width: photo.width,
    height: photo.height,
    fromCheckId: check.id,
    anchorIds,
    addedAt: now,
    addedByKind: actor.kind,
    addedById: actor.id,
  })
  await record(tx, {
    type: 'reference.added',
    actor,
    driverId: check.driverId,
    subject: { kind: 'reference', id: row.id },
    data: { source: 're_enrolment', verificationId: check.id, anchorIds },
    occurredAt: now,
  })
}

/**
 * Once a photo after a declared change is active, the photos it was compared with are retired where the policy says so:
 * no longer compared with, kept as history. In the transaction that holds the driver's lock.
 */
export async function retireAnchors(
  tx: Tx,
  { driverId, source, anchorIds, id }: ReferenceRecord,
  now: Date,
): Promise<void> {
  if (source !== 're_enrolment') return
  if ((await policyAt(now, tx)).challenges.afterDeclaredChange === 'keep') return
  for (const anchor of anchorIds) {
    if (!(await updateReference(tx, anchor, 'active', { status: 'retired', removedAt: now }))) continue
    await record(tx, {
      type: 'reference.retired',
      actor,
      driverId,
      subject: { kind: 'reference', id: anchor },
      data: { after: id },
      occurredAt: now,
    })
  }
}
