import { expect, test } from 'vitest'
import type { BenchScore } from '@/lib/review/view'
import { decidedHere, placeOn, scaleOf, scoreSentence, scoreText } from './score-scale'

const score = (changes: Partial<BenchScore>): BenchScore => ({
  scale: 'template',
  score: 0.871,
  hold: 0.92,
  clear: 0.964,
  band: 'hold',
  matcher: 'likeness',
  matcherVersion: '1.0.0',
  comparisons: [
    { referencePhotoId: 'a', label: "Driver's licence", score: 0.871 },
    { referencePhotoId: 'b', label: 'Account photo', score: 0.842 },
  ],
  curves: { from: 0.8, step: 0.002, different: [], same: [], near: { different: 0, same: 0, within: 0.01 }, days: 90 },
  ...changes,
})

test('the drawn piece holds both thresholds and every score', () => {
  for (const value of [-0.2, 0.5, 0.871, 0.93, 0.999]) {
    const one = score({ score: value })
    const scale = scaleOf(one)
    for (const inside of [value, one.hold, one.clear, 0.842]) {
      const place = placeOn(scale, inside)
      expect(place).toBeGreaterThan(0)
      expect(place).toBeLessThan(1)
    }
  }
})

test('says the place and the nearest reference, never a verdict or a percentage', () => {
  expect(scoreSentence(score({}))).toBe("Both together: below hold. Nearest alone: Driver's licence, 0.871.")
  expect(
    scoreSentence(
      score({ score: 0.93, comparisons: [{ referencePhotoId: 'a', label: 'Account photo', score: 0.93 }] }),
    ),
  ).toBe('Lies between hold and clear, against the only reference.')
  expect(scoreSentence(score({ score: 0.97, comparisons: [] }))).toBe('Lies above clear.')
})

test('says what people decided near the score, and how near; not of a handful', () => {
  const near = (different: number, same: number) =>
    decidedHere({ ...score({}).curves, near: { different, same, within: 0.01 } })
  expect(near(1214, 31)).toBe('Decided here, ±0.01: 1,214 different, 31 same.')
  expect(near(4, 5)).toBe('Decided here, ±0.01: too few to say.')
})

test('writes three places', () => {
  expect(scoreText(0.9)).toBe('0.900')
  expect(scoreText(-0.25)).toBe('−0.250')
})
