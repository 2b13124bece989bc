import { expect, test } from 'vitest'
import { kilometresBetween, kilometresFromUsual } from './usual-place'

const LISBON = { latitude: 38.7223, longitude: -9.1393 }
const PORTO = { latitude: 41.1579, longitude: -8.6291 }

test('measures the way between two towns', () => {
  expect(kilometresBetween(LISBON, PORTO)).toBeCloseTo(274, 0)
  expect(kilometresBetween(PORTO, LISBON)).toBeCloseTo(274, 0)
  expect(kilometresBetween(LISBON, LISBON)).toBe(0)
})

test('a trip does not move what is usual', () => {
  const earlier = [LISBON, PORTO, LISBON, LISBON]
  expect(kilometresFromUsual(LISBON, earlier)).toBeCloseTo(0, 6)
  expect(kilometresFromUsual(PORTO, earlier)).toBeCloseTo(274, 0)
})

test('of two places nothing is usual', () => {
  expect(kilometresFromUsual(LISBON, [LISBON, LISBON])).toBeNull()
})

test('the date line is no way around the world', () => {
  const east = { latitude: -17, longitude: 179.95 }
  const west = { latitude: -17, longitude: -179.95 }
  expect(kilometresFromUsual(west, [east, west, east, east])).toBeLessThan(11)
})
