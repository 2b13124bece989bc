import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CURVE_AT_LEAST, CURVE_SIZE, curvePaths, spread } from './score-curve'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const bars = (length: number, at: number, count: number) => Array.from({ length }, (_, i) => (i === at ? count : 0))
const drawn = (different: number[], same: number[]) =>
  curvePaths({ from: 0.8, step: 0.002, different, same }, { from: 0.8, to: 1 })

test('spreading keeps the pairs and where they lie', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 60, maxLength: 60 }), (middle) => {
      const edge = Array.from({ length: 12 }, () => 0)
      const before = [...edge, ...middle, ...edge]
      const after = spread(before)
      expect(after).toHaveLength(before.length)
      if (sum(before) === 0) return expect(sum(after)).toBe(0)
      expect(sum(after)).toBeCloseTo(1, 9)
      const meanOf = (values: number[]) => sum(values.map((value, i) => value * i)) / sum(values)
      expect(meanOf(after)).toBeCloseTo(meanOf(before), 6)
    }),
  )
})

test('a curve needs enough pairs, and does not grow with their number', () => {
  const few = drawn(bars(100, 30, CURVE_AT_LEAST - 1), bars(100, 80, CURVE_AT_LEAST))
  expect(few.different).toBeNull()
  expect(few.same).not.toBeNull()
  const many = drawn(bars(100, 30, 10_000), bars(100, 80, 100))
  const heightOf = (line = '') =>
    Math.min(
      ...line
        .slice(1)
        .split('L')
        .map((point) => Number(point.split(',')[1])),
    )
  expect(heightOf(many.different?.line)).toBeCloseTo(heightOf(many.same?.line), 1)
})

test('the hump stands where the pairs are, on the drawn piece of the scale', () => {
  const { different } = drawn(bars(100, 50, 40), bars(100, 0, 0))
  const points =
    different?.line
      .slice(1)
      .split('L')
      .map((point) => point.split(',').map(Number)) ?? []
  const peak = points.reduce((best, point) => ((point[1] ?? 0) < (best[1] ?? 0) ? point : best))
  expect(peak[0]).toBeCloseTo(CURVE_SIZE.width * 0.505, 0)
  expect(peak[1]).toBe(0)
})
