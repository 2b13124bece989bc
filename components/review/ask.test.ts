import { expect, test } from 'vitest'
import { ok, refuse } from '@/lib/vocabulary'
import { ask, whatNow } from './ask'

test('answers go through, refusals too', async () => {
  expect(await ask(Promise.resolve(ok(1)))).toEqual(ok(1))
  expect(await ask(Promise.resolve(refuse('claim-lost')))).toEqual(refuse('claim-lost'))
})

test('a server that is away is a refusal, never an exception', async () => {
  expect(await ask(Promise.reject(new TypeError('Failed to fetch')))).toEqual(refuse('unreachable'))
})

test('a redirect is left to the router', async () => {
  const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/sign-in;307;' })
  await expect(ask(Promise.reject(redirect))).rejects.toBe(redirect)
})

test('knows what a refusal asks of the bench', () => {
  expect(whatNow(refuse('claim-lost'))).toBe('read-claim')
  expect(whatNow(refuse('already-decided'))).toBe('read-case')
  expect(whatNow(refuse('unreachable'))).toBe('say')
})
