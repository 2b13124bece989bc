import { expect, test } from 'vitest'
import { highest, nearestOf, normalisedScore } from './cohort'

test('takes mean and deviation of the highest scores alone, in whichever order they come', () => {
  // of 9 scores the nearest third: 0.5, 0.7, 0.9; mean 0.7, deviation sqrt((0.04 + 0 + 0.04) / 3)
  const scores = [0.1, 0.9, 0.2, 0.5, 0.3, 0.0, 0.7, 0.4, 0.2]
  expect(nearestOf(scores.length)).toBe(3)
  const { mean, deviation } = highest(scores, 3)
  expect(mean).toBeCloseTo(0.7, 12)
  expect(deviation).toBeCloseTo(0.16329931618554522, 12)
})

test('is adaptive symmetric normalisation: the mean of the adaptive Z-norm and the adaptive T-norm', () => {
  // Matějka et al. 2017: s' = 1/2 ((s - mean(S_e(top of e))) / std(…) + (s - mean(S_t(top of t))) / std(…)), worked by hand:
  // e: top two of its cohort scores 4 and 2, mean 3, deviation 1; t: 1 and 5, mean 3, deviation 2; s = 7
  const enrolled = highest([4, 0, 2, 1, -3, 0], 2)
  const tested = highest([-1, 5, 0, 1, 0, -2], 2)
  expect(enrolled).toEqual({ mean: 3, deviation: 1 })
  expect(tested).toEqual({ mean: 3, deviation: 2 })
  const adaptiveZ = (7 - 3) / 1
  const adaptiveT = (7 - 3) / 2
  expect(normalisedScore(7, enrolled, tested)).toBe((adaptiveZ + adaptiveT) / 2)
  expect(normalisedScore(7, enrolled, tested)).toBe(3)
})

test('does not mind which of the two is the template, nor a shift or stretch of all scores', () => {
  const [a, b] = [highest([0.9, 0.8, 0.85, 0.1], 3), highest([0.7, 0.95, 0.6, 0.2], 3)]
  expect(normalisedScore(0.97, a, b)).toBe(normalisedScore(0.97, b, a))
  const moved = (scores: number[]) => scores.map((score) => 3 * score + 10)
  const [c, d] = [highest(moved([0.9, 0.8, 0.85, 0.1]), 3), highest(moved([0.7, 0.95, 0.6, 0.2]), 3)]
  expect(normalisedScore(3 * 0.97 + 10, c, d)).toBeCloseTo(normalisedScore(0.97, a, b), 9)
})

test('the bar rises for a face that the net confuses with many', () => {
  const plain = highest([0.86, 0.85, 0.84], 3)
  const confused = highest([0.93, 0.92, 0.91], 3)
  expect(normalisedScore(0.95, confused, confused)).toBeLessThan(normalisedScore(0.95, plain, plain))
})

test('refuses too few scores and a cohort of one face', () => {
  expect(() => highest([1, 2], 3)).toThrow(RangeError)
  expect(() => highest([1, 2], 1)).toThrow(RangeError)
  expect(() => highest([0.5, 0.5, 0.5], 2)).toThrow(RangeError)
})
