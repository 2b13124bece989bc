import { expect, test } from 'vitest'
import { findAuditRecords } from '@/lib/audit'
import { ROLES, type Role, type StaffActor } from '@/lib/vocabulary'
import { exportSuspensions } from '.'

const as = (role: Role): StaffActor => ({ kind: 'staff', id: crypto.randomUUID(), role, name: 'Ada Obi' })

test('taking the list along is written to the audit log', async () => {
  const auditor = as('auditor')
  expect(await exportSuspensions(auditor, {})).toMatchObject({ ok: true })
  const [written] = await findAuditRecords({ actorId: auditor.id, limit: 10 })
  expect(written).toMatchObject({ type: 'export.read', subjectId: 'suspensions', data: { tab: 'now' } })
})

test('whoever sees the list may take it along, and nobody else', async () => {
  const answers = await Promise.all(ROLES.map(async (role) => [role, (await exportSuspensions(as(role), {})).ok]))
  expect(Object.fromEntries(answers)).toEqual({
    reviewer: true,
    lead: true,
    manager: true,
    admin: false,
    auditor: true,
  })
})
