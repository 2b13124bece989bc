import { expect, test } from 'vitest'
import { turnOf } from './who-makes-check'

test.each([
  ['nobody recorded one before', 'a', [], ['a', 'b'], 'first'],
  ['another lead did', 'b', ['a'], ['a', 'b'], 'first'],
  ['they did, and somebody is left', 'a', ['a'], ['a', 'b'], 'not'],
  ['the only lead did', 'a', ['a'], ['a'], 'again'],
  ['all did, theirs is the oldest', 'a', ['a', 'b'], ['b', 'a'], 'again'],
  ['all did, another is older', 'b', ['a', 'b'], ['a', 'b'], 'not'],
  ['all did, whose is older is a lead no longer', 'b', ['a', 'b', 'c'], ['b', 'c'], 'again'],
] as const)('%s', (_, userId, excluded, leads, turn) => {
  expect(turnOf(userId, excluded, leads)).toBe(turn)
})
