import { type Actor, type Refusal, type Role, refuse, type Scope } from '@/lib/vocabulary'

type Grant = { roles: readonly Role[]; scopes?: readonly Scope[]; driver?: true }

/** Who may do what (contract, "Permissions"). What is not listed here is refused. */
export const PERMISSIONS = {
  'queue.see': { roles: ['reviewer', 'lead', 'manager', 'auditor'] },
  'case.work': { roles: ['reviewer', 'lead'] },
  'note.write': { roles: ['reviewer', 'lead'] },
  'case.adjudicate': { roles: ['lead'] },
  'case.direct': { roles: ['lead'] },
  'hold.release': { roles: ['lead'] },
  'photo.see': { roles: ['reviewer', 'lead', 'auditor'] },
  'photo.inspect': { roles: ['auditor'] },
  'driver.see': { roles: ['reviewer', 'lead', 'manager', 'auditor'], scopes: ['drivers:read'] },
  'driver.export': { roles: ['lead'], scopes: ['erasure:write'] },
  'driver.write': { roles: [], scopes: ['drivers:write'] },
  'release.see': { roles: [], scopes: ['drivers:read', 'drivers:write'] },
  'consent.write': { roles: [], scopes: ['drivers:write'], driver: true },
  'reference.write': { roles: [], scopes: ['drivers:write'] },
  'challenge.issue': { roles: ['reviewer', 'lead'], scopes: ['verifications:write'] },
  'challenge.see': { roles: ['reviewer', 'lead', 'manager', 'auditor'], scopes: ['verifications:read'] },
  'verification.submit': { roles: [], scopes: ['verifications:write'], driver: true },
  'verification.see': { roles: ['reviewer', 'lead', 'manager', 'auditor'], scopes: ['verifications:read'] },
  'check.record': { roles: ['lead'] },
  'sharing.flag': { roles: ['reviewer', 'lead'] },
  'sharing.see': { roles: ['reviewer', 'lead', 'manager', 'auditor'] },
  'sharing.work': { roles: ['reviewer', 'lead'] },
  'sharing.confirm': { roles: ['lead'] },
  'suspension.see': { roles: ['reviewer', 'lead', 'manager', 'auditor'] },
  'suspension.propose': { roles: ['reviewer', 'lead'] },
  'suspension.decide': { roles: ['lead'] },
  'notice.see': { roles: ['lead', 'auditor'] },
  'erasure.request': { roles: ['lead', 'admin'], scopes: ['erasure:write'] },
  'erasure.see': { roles: ['lead', 'admin', 'auditor'], scopes: ['erasure:write'] },
  'legal-hold.write': { roles: ['lead', 'admin'] },
  'appeal.file': { roles: [], scopes: ['appeals:write'], driver: true },
  'appeal.see': { roles: ['reviewer', 'lead', 'manager', 'auditor'] },
  'appeal.hear': { roles: ['lead'] },
  'golden.write': { roles: ['lead'] },
  'quality.see': { roles: ['reviewer', 'lead', 'manager', 'auditor'] },
  'trends.see': { roles: ['lead', 'manager', 'auditor'] },
  'policy.see': { roles: ['lead', 'manager', 'admin', 'auditor'] },
  'policy.draft': { roles: ['lead', 'manager'] },
  'policy.publish': { roles: ['manager', 'admin'] },
  'users.see': { roles: ['admin', 'auditor'] },
  'users.write': { roles: ['admin'] },
  'keys.see': { roles: ['admin', 'auditor'] },
  'keys.write': { roles: ['admin'] },
  'webhooks.see': { roles: ['admin', 'auditor'], scopes: ['admin'] },
  'webhooks.write': { roles: ['admin'], scopes: ['admin'] },
  'retention.see': { roles: ['admin', 'auditor'] },
  'retention.write': { roles: ['admin'] },
  'audit.see': { roles: ['lead', 'admin', 'auditor'] },
  'events.read': { roles: [], scopes: ['events:read'] },
} as const satisfies Record<string, Grant>

export type Permission = keyof typeof PERMISSIONS

/** True when the actor's role, scopes or link grant it. The product itself (system) may do what a job does. */
export function may(actor: Actor, permission: Permission): boolean {
  const grant: Grant = PERMISSIONS[permission]
  switch (actor.kind) {
    case 'staff':
      return grant.roles.includes(actor.role)
    case 'key':
      return grant.scopes?.some((scope) => actor.scopes.includes(scope)) ?? false
    case 'driver':
      return grant.driver ?? false
    case 'system':
      return true
  }
}

/** The refusal of a verb whose actor lacks the permission, or undefined. First line of every verb. */
export function forbidden(actor: Actor, permission: Permission): Refusal<'forbidden'> | undefined {
  if (may(actor, permission)) return undefined
  const { roles, scopes }: Grant = PERMISSIONS[permission]
  return refuse('forbidden', whoMay(roles, scopes), { permission, roles: [...roles], scopes: [...(scopes ?? [])] })
}

function whoMay(roles: readonly Role[], scopes: readonly Scope[] = []): string {
  const people = roles.length > 0 ? `Open to: ${roles.join(', ')}.` : ''
  const keys = scopes.length > 0 ? `Keys need the scope ${scopes.join(' or ')}.` : ''
  return [people, keys].filter(Boolean).join(' ') || 'Nobody may do this from here.'
}
