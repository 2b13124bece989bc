import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  equalErrorRate,
  equalErrorRateWithInterval,
  fmrAt,
  fnmrAt,
  type Scores,
  type Trials,
  thresholdFor,
  wilson,
} from './error-rates'

const scores = (values: readonly number[], people = values.map((_, i) => i % 5)): Scores => ({
  value: Float64Array.from(values).sort(),
  one: Int32Array.from(people),
  other: Int32Array.from(people),
})
const trials = (mated: readonly number[], nonMated: readonly number[]): Trials => ({
  mated: scores(mated),
  nonMated: scores(nonMated),
  people: 5,
  nonMatedInAll: nonMated.length,
})

describe("Wilson's interval", () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (errors, of, low, high) => {
    const rate = wilson(errors, of)
    expect(rate.low).toBeCloseTo(low, 4)
    expect(rate.high).toBeCloseTo(high, 4)
    expect(rate.rate).toBeCloseTo(errors / of, 12)
  })

  test('of nothing says nothing', () => {
    expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 })
  })
})

describe('rates', () => {
  const hand = trials([0.5, 0.6, 0.7, 0.8, 0.9], [0.1, 0.2, 0.3, 0.4, 0.55, 0.65, 0.15, 0.25, 0.35, 0.45])

  test('at a threshold: who lies exactly on it passes', () => {
    expect(fnmrAt(hand, 0.7)).toMatchObject({ errors: 2, of: 5, rate: 0.4 })
    expect(fmrAt(hand, 0.55)).toMatchObject({ errors: 2, of: 10, rate: 0.2 })
  })

  test('the equal error rate is where both cross, worked by hand', () => {
    // at 0.6: one of five mated below (0.2); one of ten non-mated from there on (0.1), two from 0.55 on (0.2)
    expect(equalErrorRate(hand)).toBeCloseTo(0.2, 9)
    expect(equalErrorRate(trials([0.8, 0.9], [0.1, 0.2]))).toBe(0)
    expect(equalErrorRate(trials([0.1, 0.2], [0.8, 0.9]))).toBe(1)
  })

  test('the interval holds the rate, and is the same each time', () => {
    const made = equalErrorRateWithInterval(hand)
    expect(made).toEqual(equalErrorRateWithInterval(hand))
    expect(made.low).toBeLessThanOrEqual(made.rate)
    expect(made.high).toBeGreaterThanOrEqual(made.rate)
  })
})

describe('the threshold for a false match rate', () => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1_000, maxLength: 1_500 })

  test('is the least one at which no more pass', () => {
    fc.assert(
      fc.property(values, (nonMated) => {
        const made = trials([0.5], nonMated)
        const threshold = thresholdFor(made, 0.01)
        if (threshold === null) throw new Error('There were enough.')
        expect(fmrAt(made, threshold).rate).toBeLessThanOrEqual(0.01)
        const below = Math.max(...made.nonMated.value.filter((value) => value < threshold))
        expect(fmrAt(made, below).rate).toBeGreaterThan(0.01)
      }),
      { numRuns: 30 },
    )
  })

  test('is not said where fewer than ten could pass', () => {
    expect(
      thresholdFor(
        trials(
          [0.5],
          Array.from({ length: 999 }, (_, i) => i / 999),
        ),
        0.01,
      ),
    ).toBeNull()
  })
})
