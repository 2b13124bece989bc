import { expect, test } from 'vitest'
import { poolWords, rateWords } from './quality-words'

test('the pool is told in words that fit its number, and apart from what was shown of pairs retired since', () => {
  const pool = (pairs: number, showings: number) => poolWords({ pairs, different: pairs, same: 0, showings })
  expect(pool(2, 3)).toBe('2 golden pairs (2 different, 0 same); pairs were shown 3 times.')
  expect(pool(1, 1)).toBe('1 golden pair (1 different, 0 same); pairs were shown once.')
  expect(pool(0, 72)).toBe('No golden pair now; pairs were shown 72 times.')
  expect(pool(0, 0)).toBe('No golden pair now; none was shown.')
})

test('a share of few is told as counts, of enough with its interval', () => {
  expect(rateWords({ in: 9, of: 11, rate: 9 / 11, low: 0.5, high: 0.95 })).toEqual({ said: '9 of 11', interval: null })
  expect(rateWords({ in: 45, of: 50, rate: 0.9, low: 0.79, high: 0.96 }).interval).toBe('79 to 96')
  expect(rateWords(null).said).toBe('none')
})
