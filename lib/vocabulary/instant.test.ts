import { expect, test } from 'vitest'
import { isKeepableTime } from './instant'

test.each([
  ['1970-01-01T00:00:00Z', true],
  ['2026-11-23T22:40:00+01:00', true],
  ['2999-12-31T23:59:59Z', true],
  ['0000-01-01T00:00:00Z', false],
  ['9999-12-31T23:59:59-23:59', false],
  ['yesterday', false],
])('%s can be kept: %s', (text, keepable) => {
  expect(isKeepableTime(text)).toBe(keepable)
})
