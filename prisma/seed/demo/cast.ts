import { DRIVERS_A } from './cast-a'
import { DRIVERS_B } from './cast-b'
import type { Role } from './role'

/** In the order in which they joined. */
export const CAST: readonly Role[] = [...DRIVERS_A, ...DRIVERS_B].sort((a, b) => b.joined - a.joined)

/** The role that a person of the pictures plays. */
export function roleOf(person: string): Role {
  const role = CAST.find((one) => one.person === person)
  if (!role) throw new Error(`nobody in the cast is ${person}`)
  return role
}

/** An address as a person with that name would have. */
export const emailOf = (name: string): string =>
  `${name
    .replace(/đ/gi, 'd')
    .replace(/ı/g, 'i')
    .replace(/ś/g, 's')
    .normalize('NFD')
    .replace(/[^a-zA-Z ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '.')}@postbox.example`
