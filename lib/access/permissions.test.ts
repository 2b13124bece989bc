import { expect, test } from 'vitest'
import { type Actor, ROLES, type Role, SCOPES, system } from '@/lib/vocabulary'
import { forbidden, may, PERMISSIONS, type Permission } from './permissions'

const staff = (role: Role): Actor => ({ kind: 'staff', id: 'u', role, name: 'Ada' })

/** R reviewer, L lead, M manager, A admin, U auditor: the contract's table, written out once more. */
const CONTRACT: Record<Permission, string> = {
  'queue.see': 'RLMU',
  'case.work': 'RL',
  'note.write': 'RL',
  'case.adjudicate': 'L',
  'case.direct': 'L',
  'hold.release': 'L',
  'photo.see': 'RLU',
  'photo.inspect': 'U',
  'driver.see': 'RLMU',
  'driver.export': 'L',
  'driver.write': '',
  'release.see': '',
  'consent.write': '',
  'reference.write': '',
  'challenge.issue': 'RL',
  'challenge.see': 'RLMU',
  'verification.submit': '',
  'verification.see': 'RLMU',
  'check.record': 'L',
  'sharing.flag': 'RL',
  'sharing.see': 'RLMU',
  'sharing.work': 'RL',
  'sharing.confirm': 'L',
  'suspension.see': 'RLMU',
  'suspension.propose': 'RL',
  'suspension.decide': 'L',
  'notice.see': 'LU',
  'erasure.request': 'LA',
  'erasure.see': 'LAU',
  'legal-hold.write': 'LA',
  'appeal.file': '',
  'appeal.see': 'RLMU',
  'appeal.hear': 'L',
  'golden.write': 'L',
  'quality.see': 'RLMU',
  'trends.see': 'LMU',
  'policy.see': 'LMAU',
  'policy.draft': 'LM',
  'policy.publish': 'MA',
  'users.see': 'AU',
  'users.write': 'A',
  'keys.see': 'AU',
  'keys.write': 'A',
  'webhooks.see': 'AU',
  'webhooks.write': 'A',
  'retention.see': 'AU',
  'retention.write': 'A',
  'audit.see': 'LAU',
  'events.read': '',
}
const LETTERS: Record<Role, string> = { reviewer: 'R', lead: 'L', manager: 'M', admin: 'A', auditor: 'U' }

test.each(Object.keys(PERMISSIONS) as Permission[])('%s is open to exactly the roles of the contract', (permission) => {
  const open = ROLES.filter((role) => may(staff(role), permission)).map((role) => LETTERS[role])
  expect(open.join('')).toBe(CONTRACT[permission])
})

test('a key may do what one of its scopes grants and nothing else', () => {
  const key = (...scopes: (typeof SCOPES)[number][]): Actor => ({ kind: 'key', id: 'k', scopes })
  expect(may(key('drivers:write'), 'driver.write')).toBe(true)
  expect(may(key('drivers:read'), 'driver.write')).toBe(false)
  expect(may(key(), 'driver.see')).toBe(false)
  for (const permission of ['users.see', 'keys.write', 'audit.see', 'case.work', 'photo.see'] as const) {
    expect(may(key(...SCOPES), permission)).toBe(false)
  }
})

test('a driver with a link may consent, send a selfie and appeal, and see nothing of the console', () => {
  const driver: Actor = { kind: 'driver', id: 'd', challengeId: 'c' }
  const open = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(driver, permission))
  expect(open).toEqual(['consent.write', 'verification.submit', 'appeal.file'])
})

test('a refusal says who may', () => {
  expect(forbidden(staff('reviewer'), 'users.see')).toMatchObject({
    ok: false,
    code: 'forbidden',
    detail: 'Open to: admin, auditor.',
    facts: { permission: 'users.see', roles: ['admin', 'auditor'] },
  })
  expect(forbidden(system('worker'), 'hold.release')).toBeUndefined()
})
