export const ROLES = ['reviewer', 'lead', 'manager', 'admin', 'auditor'] as const
export type Role = (typeof ROLES)[number]

export const SCOPES = [
  'drivers:read',
  'drivers:write',
  'verifications:read',
  'verifications:write',
  'appeals:write',
  'erasure:write',
  'events:read',
  'admin',
] as const
export type Scope = (typeof SCOPES)[number]

/** A signed-in member of staff. `sessionId` is the row that is read at each request. */
export type StaffActor = { kind: 'staff'; id: string; role: Role; name: string; sessionId?: string }
/** A platform's key. */
export type KeyActor = { kind: 'key'; id: string; scopes: readonly Scope[] }
/** A driver who holds a capture link; `challengeId` is what the link opens. One who holds a notice has none. */
export type DriverActor = { kind: 'driver'; id: string; challengeId: string | null }
/** The product itself: a job, a clock. */
export type SystemActor = { kind: 'system'; id: string }

/** Who does something. Every verb that changes or shows anything takes one. */
export type Actor = StaffActor | KeyActor | DriverActor | SystemActor

export const system = (id: string): SystemActor => ({ kind: 'system', id })
