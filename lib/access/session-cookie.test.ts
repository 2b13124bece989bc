import { encode } from 'next-auth/jwt'
import { expect, test } from 'vitest'
import { authOptions } from './next-auth'
import { sessionIdOf } from './session-cookie'

const secret = 'a secret of the test that is long enough'
authOptions.secret = secret

const cookieOf = (sessionId: string, with_ = secret, maxAge = 60) =>
  encode({ token: { sessionId, sub: 'somebody' }, secret: with_, maxAge })

test('opens what next-auth has sealed, the first time and after', async () => {
  const cookie = await cookieOf('s-1')
  expect(await sessionIdOf(cookie)).toBe('s-1')
  expect(await sessionIdOf(cookie)).toBe('s-1')
})

test('opens nothing that another secret has sealed, nothing that was changed, and nothing empty', async () => {
  const cookie = await cookieOf('s-2', 'another secret that is long enough too')
  expect(await sessionIdOf(cookie)).toBeNull()
  const own = await cookieOf('s-3')
  expect(await sessionIdOf(`${own.slice(0, -4)}AAAA`)).toBeNull()
  expect(await sessionIdOf(undefined)).toBeNull()
  expect(await sessionIdOf('')).toBeNull()
})

test('refuses a cookie after its end, also one it has opened before', async () => {
  const cookie = await cookieOf('s-4')
  expect(await sessionIdOf(cookie)).toBe('s-4')
  expect(await sessionIdOf(cookie, Date.now() + 61_000)).toBeNull()
})
