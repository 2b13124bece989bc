import { expect, test } from 'vitest'
import { changeOfCount, changeOfQuantile, changeOfRate } from './change'
import { wilson } from './wilson'

test('the difference of two rates has the interval that Newcombe prints for 56 of 70 and 48 of 80', () => {
  const change = changeOfRate(wilson(56, 70), wilson(48, 80))
  expect(change?.by).toBeCloseTo(0.2, 4)
  expect(change?.low).toBeCloseTo(0.0524, 4)
  expect(change?.high).toBeCloseTo(0.3339, 4)
})

test('a rate of fewer than 30 is too few to say', () => {
  expect(changeOfRate(wilson(3, 29), wilson(30, 300))).toBeNull()
  expect(changeOfRate(wilson(30, 300), null)).toBeNull()
  expect(changeOfRate(wilson(3, 30), wilson(30, 300))).not.toBeNull()
})

test('a count is compared as a share of the count before', () => {
  const change = changeOfCount(110, 100)
  expect(change?.by).toBeCloseTo(0.1, 6)
  expect(change?.low).toBeLessThan(0)
  expect(change?.high).toBeGreaterThan(0.1)
  const same = changeOfCount(12_864, 12_864)
  expect(same?.by).toBe(0)
  expect((1 + (same?.low ?? 0)) * (1 + (same?.high ?? 0))).toBeCloseTo(1, 10)
})

test('few counts and counts after nothing are too few to say', () => {
  expect(changeOfCount(14, 15)).toBeNull()
  expect(changeOfCount(40, 0)).toBeNull()
  expect(changeOfCount(0, 30)?.by).toBe(-1)
})

test('a quantile without limits has no interval', () => {
  const known = { n: 400, ms: 660_000, low: 600_000, high: 720_000 }
  expect(changeOfQuantile(known, { ...known, high: null })).toBeNull()
  expect(changeOfQuantile({ ...known, n: 29 }, known)).toBeNull()
  expect(changeOfQuantile(known, { ...known, ms: 840_000, low: 780_000, high: 900_000 })).toMatchObject({
    by: -180_000,
    low: -180_000 - Math.hypot(60_000, 60_000),
  })
})
