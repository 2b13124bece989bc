import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedDays, threeTicks } from './ticks'

test('counts get whole steps', () => {
  expect(threeTicks(0, 1_968, { whole: true }).at).toEqual([0, 1_000, 2_000])
  expect(threeTicks(0, 5, { whole: true }).at).toEqual([0, 3, 6])
  expect(threeTicks(0, 0, { whole: true }).at).toEqual([0, 1, 2])
})

test('rates begin at a step below them', () => {
  expect(threeTicks(11.2, 14.6).at).toEqual([10, 12.5, 15])
})

test('three even ticks always hold the values', () => {
  const range = fc.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0.001, max: 1e6, noNaN: true }))
  fc.assert(
    fc.property(range, fc.boolean(), ([low, width], whole) => {
      const { at } = threeTicks(low, low + width, { whole })
      expect(at[0]).toBeLessThanOrEqual(low + 1e-6)
      expect(at[2]).toBeGreaterThanOrEqual((low + width) * (1 - 1e-9) - 1e-6)
      expect(at[1] - at[0]).toBeCloseTo(at[2] - at[1], 5)
    }),
  )
})

test('the axis names about four days, whole weeks apart over months', () => {
  expect(namedDays(7)).toEqual([0, 2, 4, 6])
  expect(namedDays(28)).toEqual([0, 7, 14, 21])
  expect(namedDays(91)).toEqual([0, 21, 42, 63, 84])
  expect(namedDays(364)).toEqual([0, 91, 182, 273])
})
