import { expect, test } from 'vitest'
import { preferredWait } from './preferred-wait'

test.each([
  ['wait=10', 10],
  ['respond-async, wait=3', 3],
  ['wait="4"', 4],
  ['Wait = 5', 5],
  ['wait=600', 10],
  ['wait=0', 0],
  ['wait=soon', 0],
  ['await=7', 0],
  ['wait=-1', 0],
])('%s: %i s', (prefer, seconds) => {
  expect(preferredWait(new Headers({ prefer }))).toBe(seconds)
})

test('no wish: 0 s', () => {
  expect(preferredWait(new Headers())).toBe(0)
})
