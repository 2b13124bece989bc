import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from './wilson'

test('gives the interval that Newcombe prints for 81 of 263', () => {
  const rate = wilson(81, 263)
  expect(rate?.rate).toBeCloseTo(0.308, 4)
  expect(rate?.low).toBeCloseTo(0.2553, 4)
  expect(rate?.high).toBeCloseTo(0.3662, 4)
})

test('keeps an interval at none and at all', () => {
  expect(wilson(0, 20)).toMatchObject({ rate: 0, low: 0, high: expect.closeTo(0.1611, 4) })
  expect(wilson(29, 29)).toMatchObject({ rate: 1, low: expect.closeTo(0.883, 3), high: 1 })
})

test('says nothing of nothing, nor of more than there are', () => {
  expect(wilson(0, 0)).toBeNull()
  expect(wilson(3, 2)).toBeNull()
})

test('lies within 0 and 1, holds the rate, and narrows with more of the same', () => {
  const pair = fc
    .integer({ min: 1, max: 100_000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))
  fc.assert(
    fc.property(pair, ([inside, of]) => {
      const rate = wilson(inside, of)
      const tenfold = wilson(inside * 10, of * 10)
      if (!rate || !tenfold) return false
      return (
        rate.low >= 0 &&
        rate.high <= 1 &&
        rate.low <= rate.rate &&
        rate.rate <= rate.high &&
        tenfold.high - tenfold.low < rate.high - rate.low
      )
    }),
  )
})
