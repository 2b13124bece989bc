import { expect, test } from 'vitest'
import { transaction } from '@/lib/database'
import { changeRole } from './change-role'
import { disableUser } from './disable-user'
import { inviteUser } from './invite-user'
import { findUsers, insertUser } from './records'
import { staffMember } from './staff-for-tests'

const adminsLeft = async (): Promise<number> =>
  (await findUsers(new Date())).filter((user) => user.role === 'admin' && !user.disabledAt && user.passwordHash).length

test('of admins who disable each other at once, one is left', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [ada, mei] = [await staffMember('admin', 'Ada'), await staffMember('admin', 'Mei')]
    const before = await adminsLeft()
    const answers = await Promise.all([
      disableUser(ada, mei.id),
      round % 2 ? disableUser(mei, ada.id) : changeRole(mei, ada.id, 'auditor'),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await adminsLeft()).toBe(before - 1)
    const survivor = answers[0].ok ? ada : mei
    const heir = await staffMember('admin', 'Heir')
    expect(await disableUser(heir, survivor.id)).toMatchObject({ ok: true })
    await transaction((tx) => tx.staffUser.update({ where: { id: heir.id }, data: { disabledAt: new Date() } }))
  }
})

test('an admin who has not accepted the invitation does not count as one who is left', async () => {
  const ada = await staffMember('admin', 'Ada')
  const invited = await inviteUser(ada, { email: 'heir@likeness.example', name: 'Heir', role: 'admin' })
  expect(invited.ok).toBe(true)
  const ghost = await transaction((tx) =>
    insertUser(tx, { email: 'ghost@likeness.example', name: 'Ghost', role: 'admin' }),
  )
  const asGhost = { kind: 'staff', id: ghost.id, role: 'admin', name: 'Ghost' } as const
  expect(await disableUser(asGhost, ada.id)).toMatchObject({ code: 'last-admin' })
  expect(await changeRole(asGhost, ada.id, 'lead')).toMatchObject({ code: 'last-admin' })
})
