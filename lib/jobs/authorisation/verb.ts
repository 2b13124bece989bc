import { randomUUID } from 'node:crypto'
import type { Actor, Role, Scope, StaffActor } from '@/lib/vocabulary'

/** A door through which something is read or changed, and who may pass (contract, "Permissions"). */
export type Verb = {
  name: string
  roles: Role[]
  scopes?: Scope[]
  link?: true
  call: (actor: Actor, driver: { id: string; ref: string }) => Promise<unknown>
}
/** A door that only staff come to. */
export type StaffVerb = { name: string; roles: Role[]; call: (actor: StaffActor) => Promise<unknown> }

/** Of nothing that is there: who may pass is answered before. */
export const id = randomUUID()
export const reason = 'Asked for by nobody, for this table.'
export const REVIEW: Role[] = ['reviewer', 'lead']
export const READ: Role[] = ['reviewer', 'lead', 'manager', 'auditor']
export const SEE: Role[] = ['admin', 'auditor']
