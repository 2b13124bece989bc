import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { acceptInvitation } from './accept-invitation'
import { inviteFirstAdmin } from './invite-first-admin'

const tokenOf = (url: string): string => url.split('/').at(-1) ?? ''

test('the first admin is invited from the server, again until they have answered, and never after', async () => {
  const email = `${randomUUID()}@example.com`
  const first = await inviteFirstAdmin(email, 'Ada Ferro')
  const again = await inviteFirstAdmin(email, 'Ada Ferro')
  if (!first.ok || !again.ok) throw new Error('not invited')
  expect(await database().staffUser.count({ where: { email } })).toBe(1)
  const password = 'four plain words in a row'
  expect(await acceptInvitation(tokenOf(first.value.url), { password })).toMatchObject({ ok: false })
  expect(await acceptInvitation(tokenOf(again.value.url), { password })).toMatchObject({ ok: true })
  expect(await inviteFirstAdmin(`${randomUUID()}@example.com`, 'Bo Lind')).toMatchObject({
    ok: false,
    code: 'admin-exists',
  })
})

test('says what is wrong with the address', async () => {
  await database().staffUser.updateMany({ where: { role: 'admin' }, data: { disabledAt: new Date() } })
  expect(await inviteFirstAdmin('nobody', 'Ada Ferro')).toMatchObject({ ok: false, code: 'invalid' })
})
