import type { KeyActor } from '@/lib/vocabulary'
import type { Random } from '../random'
import type { Staff } from '../staff'
import type { Agenda } from './agenda'
import type { Calendar } from './calendar'
import type { Ledger } from './ledger'
import type { Pictures } from './pictures'
import type { Phone, Role } from './role'

/** A driver of the cast once the platform has added them. */
export type Enrolled = { id: string; role: Role; phone: Phone; installId: string }

/** What every story of the demo is told with. */
export type World = {
  now: Date
  random: Random
  agenda: Agenda
  ledger: Ledger
  calendar: Calendar
  pictures: Pictures
  /** The platform, by its key. */
  platform: KeyActor
  staff: Staff
  /** By person of the pictures, or by reference for those without any. */
  drivers: Map<string, Enrolled>
}

export const keyOf = (role: Role): string => role.person ?? role.ref

export function driverNamed(world: World, key: string): Enrolled {
  const found = world.drivers.get(key)
  if (!found) throw new Error(`${key} was not enrolled before this step`)
  return found
}

/** A value that must be there, or a defect of the seed. */
export function must<T>(
  answer: { ok: true; value: T } | { ok: false; code: string; detail?: string },
  what: string,
): T {
  if (answer.ok) return answer.value
  throw new Error(`${what} was refused: ${answer.code}${answer.detail ? `, ${answer.detail}` : ''}`)
}
