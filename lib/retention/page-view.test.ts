import { expect, test } from 'vitest'
import { basisWords } from './page-view'

test('evidence is said to stay for what it stays for, and for nothing once that is over', () => {
  expect(basisWords({ hold: true, appeal: true })).toBe('an open appeal and a legal hold')
  expect(basisWords({ hold: false, appeal: true })).toBe('an open appeal')
  expect(basisWords({ hold: true, appeal: false })).toBe('a legal hold')
  expect(basisWords({ hold: false, appeal: false })).toBeNull()
})
