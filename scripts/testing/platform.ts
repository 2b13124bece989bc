import { createHash, randomUUID } from 'node:crypto'
import { addReference, submitSelfie } from '@/lib/capture'
import type { SubmissionForm } from '@/lib/capture/view'
import { publishReleases } from '@/lib/consent'
import { releaseTexts } from '@/lib/consent/releases'
import { database } from '@/lib/database'
import { putDriver } from '@/lib/drivers'
import { type Measurer, measureReference, measureVerification } from '@/lib/matching'
import { answerConsent } from '@/lib/retention'
import { settleMeasured } from '@/lib/review'
import { reencode } from '@/lib/vault'
import { type KeyActor, type ReferenceSource, type Role, SCOPES, type Scope, type StaffActor } from '@/lib/vocabulary'
import { measuredBy, measurementOf, picture } from '@/prisma/seed/people'

/** A platform of one test: its own key, staff and drivers, made through the verbs. Names are unique to the call. */
export const platformKey = (scopes: readonly Scope[] = SCOPES): KeyActor => ({ kind: 'key', id: randomUUID(), scopes })

export async function staff(role: Role): Promise<StaffActor> {
  const name = `${role} ${randomUUID().slice(0, 8)}`
  const row = await database().staffUser.create({ data: { email: `${randomUUID()}@example.com`, name, role } })
  return { kind: 'staff', id: row.id, role, name }
}

const key = platformKey()

export async function newDriver(name = 'Ada Ferro'): Promise<{ id: string; ref: string }> {
  const made = await putDriver(key, `D-${randomUUID()}`, { name, region: 'Harbour' })
  if (!made.ok) throw new Error(made.code)
  return { id: made.value.driver.id, ref: made.value.driver.ref }
}

let published: Promise<void> | undefined

export async function decideConsent(ref: string, decision: 'granted' | 'declined' | 'withdrawn', now?: Date) {
  published ??= publishReleases(releaseTexts('Parcelway'), new Date(0))
  await published
  return await answerConsent(key, ref, { releaseVersion: 1, decision, locale: 'en' }, now)
}

const known = new Map<string, string>()

/** A picture of `prisma/seed/people` as a phone sends it, made known to `recordedMatcher`. */
export async function photoOf(file: string): Promise<Buffer> {
  const [person = '', shot = ''] = file.replace('.jpg', '').split('/')
  const bytes = await picture(person, Number(shot))
  const stored = await reencode(bytes)
  if (!stored.ok) throw new Error(stored.code)
  known.set(hash(stored.value.jpeg), file)
  return bytes
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Answers what the embedded matcher measured of each picture (the matcher's own test proves that it does). */
export const recordedMatcher: Measurer = {
  ...measuredBy(),
  measure: async (jpeg) => {
    const file = known.get(hash(jpeg))
    if (!file) throw new Error('This picture was not recorded.')
    return measurementOf(file)
  },
}

/** Enrols a photo while measuring it, as a worker would. */
export async function enrol(
  driver: { id: string; ref: string },
  file: string,
  source: ReferenceSource = 'account_photo',
) {
  const bytes = await photoOf(file)
  let ended = false
  const enrolling = addReference(key, driver.ref, source, bytes).finally(() => {
    ended = true
  })
  while (!ended) {
    const waiting = await database().referencePhoto.findFirst({ where: { driverId: driver.id, status: 'measuring' } })
    if (waiting) await measureReference(recordedMatcher, waiting.id)
    else await Promise.race([enrolling.catch(() => undefined), new Promise((next) => setImmediate(next))])
  }
  const answer = await enrolling
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

/** A driver with a consent in force and a reference photo of one person. */
export async function enrolledDriver(person: string): Promise<{ id: string; ref: string }> {
  const driver = await newDriver()
  await decideConsent(driver.ref, 'granted')
  await enrol(driver, `${person}/0.jpg`)
  return driver
}

export async function submit(driver: { ref: string }, file: string, extras: Partial<SubmissionForm> = {}, now?: Date) {
  return await submitSelfie(key, { driver: driver.ref, ...extras }, await photoOf(file), now)
}

/** One check from selfie to outcome: submitted, measured, settled. @returns the verification's id */
export async function check(
  driver: { ref: string },
  file: string,
  extras: Partial<SubmissionForm> = {},
  now?: Date,
): Promise<string> {
  const submitted = await submit(driver, file, extras, now)
  if (!submitted.ok) throw new Error(submitted.code)
  await measureVerification(recordedMatcher, submitted.value.id, now)
  await settleMeasured(submitted.value.id, now)
  return submitted.value.id
}

/** A check that becomes a case; the stranger's selfie puts it in band hold. @returns the case */
export async function openedCase(
  driver: { ref: string },
  file: string,
  extras: Partial<SubmissionForm> = {},
  now?: Date,
) {
  const verificationId = await check(driver, file, extras, now)
  return await database().reviewCase.findFirstOrThrow({ where: { verificationId } })
}
