import { createHash } from 'node:crypto'
import { addReference, findReferences, waitUntil } from '@/lib/capture'
import { putDriver } from '@/lib/drivers'
import { measureReference } from '@/lib/matching'
import { answerConsent } from '@/lib/retention'
import { languageOf, type ReferenceSource } from '@/lib/vocabulary'
import { after, HOUR, hourOfDay, MINUTE, TIME_ZONE } from '../instants'
import { picture } from '../people'
import { CAST, emailOf } from './cast'
import { measurerOf } from './measurers'
import type { Role } from './role'
import { keyOf, must, type World } from './world'

const MEASURED_WITHIN_MS = 20_000

/** The platform adds the cast: on each day of joining the accounts, the consents, and in the evening the photos. */
export function onboardCast(world: World): void {
  const days = [...new Set(CAST.map((role) => role.joined))]
  for (const joined of days) {
    const roles = CAST.filter((role) => role.joined === joined)
    const morning = hourOfDay(world.now, joined, 9.2)
    for (const [i, role] of roles.entries()) {
      world.agenda.add(after(morning, i * 17 * MINUTE), () => addAccount(world, role, after(morning, i * 17 * MINUTE)))
      if (role.person) {
        const at = after(morning, 2 * HOUR + i * 23 * MINUTE)
        world.agenda.add(at, () => grantConsent(world, role, at))
      }
    }
    const evening = hourOfDay(world.now, joined, 18.5)
    world.agenda.add(evening, () => Promise.all(roles.map((role) => enrolPhotos(world, role, evening))))
  }
}

async function addAccount(world: World, role: Role, at: Date): Promise<void> {
  const { name, locale, region } = role
  const form = { name, email: emailOf(name), locale, region, timeZone: TIME_ZONE }
  const { driver } = must(await putDriver(world.platform, role.ref, form, at), `adding ${role.ref}`)
  world.drivers.set(keyOf(role), { id: driver.id, role, phone: role.phone, installId: installIdOf(role.ref) })
}

/** What an app would call its installation. */
export const installIdOf = (seed: string): string => {
  const hex = createHash('sha256').update(`installation ${seed}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

async function grantConsent(world: World, role: Role, at: Date): Promise<void> {
  const locale = languageOf(role.locale)
  const optional = { acrossAccounts: Number(role.ref.at(-1)) % 4 !== 0 }
  const form = { releaseVersion: 1, decision: 'granted', locale, at: at.toISOString(), optional } as const
  must(await answerConsent(world.platform, role.ref, form, at), `the consent of ${role.ref}`)
}

async function enrolPhotos(world: World, role: Role, at: Date): Promise<void> {
  for (const shot of role.references) {
    await enrolPhoto(world, role, shot, at)
  }
}

const SOURCES: readonly ReferenceSource[] = ['drivers_license', 'government_id']
const sourceOf = (role: Role, shot: number): ReferenceSource =>
  shot === 4 ? (SOURCES[Number(role.ref.at(-1)) % 2] as ReferenceSource) : 'account_photo'

/** Enrols through the verb, which waits for a worker: here the one that knows what the matcher measured. */
async function enrolPhoto(world: World, role: Role, shot: number, at: Date): Promise<void> {
  const driver = world.drivers.get(keyOf(role))
  if (!role.person || !driver) return
  const adding = addReference(world.platform, role.ref, sourceOf(role, shot), await picture(role.person, shot), at)
  const rows = await waitUntil(
    () => findReferences(driver.id),
    (found) => found.some((row) => row.status === 'measuring'),
    MEASURED_WITHIN_MS,
  )
  const waiting = rows.find((row) => row.status === 'measuring')
  if (waiting) await measureReference(measurerOf(`${role.person}/${shot}.jpg`), waiting.id, at)
  must(await adding, `photo ${shot} of ${role.ref}`)
}
