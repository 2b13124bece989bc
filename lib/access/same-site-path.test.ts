import { expect, test } from 'vitest'
import { sameSitePath } from './same-site-path'

test.each(['/queue', '/drivers?search=a%20b&sort=-name', '/cases/1', '/'])('%s lies here', (path) => {
  expect(sameSitePath(path)).toBe(path)
})

test.each([
  'https://evil.example/queue',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/%0a/../..//evil.example',
  'javascript:alert(1)',
  'queue',
  '',
  '/sign-in?next=/queue',
  '/api/auth/signout',
  `/${'a'.repeat(3_000)}`,
  undefined,
  ['/queue'],
])('%s does not', (path) => {
  expect(sameSitePath(path)).toBeUndefined()
})
