import 'server-only'
import { randomUUID } from 'node:crypto'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { discardPhoto, keepPhoto, type StoredPhoto, storePhoto, waitUntil } from '@/lib/capture'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { findDriverByRef, lockDriver } from '@/lib/drivers'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { dropBroughtIn, insertGoldenPhotos } from './golden-photo-records'
import { findGoldenPair, insertGoldenPair } from './golden-records'
import { type BringInForm, type BringInRefusalCode, bringInForm } from './golden-view'

const MEASURED_WITHIN_MS = 30_000

/**
 * Brings in a golden pair by upload: a reference photo of one consenting driver, and a selfie of the same driver or of
 * another consenting one, so that its truth is known without a case. The mission allows pairs of consenting drivers
 * alone: the consent names the training of reviewers, and whoever withdraws takes the pair along. The photos go through
 * the intake and the vault as every other; they enter no history, template or figure of the drivers. The lead says what
 * gives the right to use them, sealed. Waits up to 30 s for the worker to measure; what is refused leaves nothing.
 * Refuses `forbidden`, `invalid`, `driver-not-found`, `consent-required`, `too-large`, `unsupported-image`,
 * `storage-unavailable`, `unmeasured` (with the cause).
 */
export async function bringInPair(
  actor: Actor,
  form: BringInForm,
  photos: { selfie: Uint8Array; reference: Uint8Array },
  now = new Date(),
): Promise<Result<{ pairId: string }, BringInRefusalCode>> {
  const refusal = forbidden(actor, 'golden.write')
  if (refusal) return refusal
  const said = bringInForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const [driver, other] = [await findDriverByRef(said.data.driver), await findDriverByRef(said.data.selfieOf)]
  if (!driver || !other)
    return refuse('driver-not-found', `There is no driver ${driver ? form.selfieOf : form.driver}.`)
  const ids = [...new Set([driver.id, other.id])].sort()
  const early = await whyNot(ids, now)
  if (early) return early
  const kept: StoredPhoto[] = []
  for (const [whose, bytes] of [[other.id, photos.selfie] as const, [driver.id, photos.reference] as const]) {
    const photo = await storePhoto(whose, bytes)
    if (!photo.ok) {
      await Promise.all(kept.map(discardPhoto))
      return photo
    }
    kept.push(photo.value)
  }
  const [selfie, reference] = kept as [StoredPhoto, StoredPhoto]
  const made = await transaction(async (tx) => {
    for (const id of ids) await lockDriver(tx, id)
    const late = await whyNot(ids, now, tx)
    if (late) return late
    for (const photo of kept) await keepPhoto(tx, photo)
    const truth = driver.id === other.id ? 'same_person' : 'different_people'
    const selfieId = randomUUID()
    const pair = await insertGoldenPair(tx, {
      driverId: driver.id,
      verificationId: selfieId,
      truth,
      asOf: now,
      madeById: actor.id,
      madeAt: now,
      broughtInAt: now,
      sealedRight: await sealText(driver.id, said.data.right, tx),
    })
    await insertGoldenPhotos(tx, pair.id, [
      { id: selfieId, driverId: other.id, part: 'selfie', photo: selfie },
      { id: randomUUID(), driverId: driver.id, part: 'reference', photo: reference },
    ])
    const subject = { kind: 'golden', id: pair.id }
    await record(tx, { type: 'golden.brought-in', actor, subject, data: { truth }, occurredAt: now })
    return ok({ pairId: pair.id })
  }).catch(async (error) => {
    await Promise.all(kept.map(discardPhoto))
    throw error
  })
  if (!made.ok) {
    await Promise.all(kept.map(discardPhoto))
    return made
  }
  return await measuredOrGone(made.value.pairId)
}

async function measuredOrGone(pairId: string): Promise<Result<{ pairId: string }, BringInRefusalCode>> {
  const pair = await waitUntil(
    () => findGoldenPair(pairId),
    (row) => row === null || row.measuredAt !== null || row.refusal !== null,
    MEASURED_WITHIN_MS,
  )
  if (pair?.measuredAt && !pair.refusal) return ok({ pairId })
  await dropBroughtIn(pairId)
  return pair
    ? refuse('unmeasured', REFUSALS[pair.refusal ?? ''] ?? 'The photos could not be measured in time: try again.')
    : refuse('consent-required')
}

const REFUSALS: Record<string, string> = {
  'no-face': 'No face was found in one of the photos: send another one.',
  'several-faces': 'There are several faces in one of the photos: send one with one face.',
  'face-too-small': 'The face is too small in one of the photos: send a larger one.',
  'too-dark': 'The selfie is too dark: send another one.',
  'too-bright': 'The selfie is too bright: send another one.',
  blurred: 'The selfie is blurred: send another one.',
  'turned-away': 'The face in the selfie is turned away: send another one.',
}

async function whyNot(ids: string[], now: Date, tx?: Tx) {
  for (const id of ids) if (!(await consentOf(id, now, tx))) return refuse('consent-required')
  return undefined
}
