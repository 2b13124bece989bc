import { expect, test } from 'vitest'
import { placesOf } from './constellation-places'

const star = (at: string, likeness: number) => ({ at, likeness })

test('time runs to the right and likeness to the top', () => {
  const places = placesOf([
    star('2026-11-01T00:00:00Z', 0.99),
    star('2026-11-05T00:00:00Z', 0.85),
    star('2026-11-09T00:00:00Z', 0.98),
  ])
  expect(places.map(({ x }) => Math.round(x * 100))).toEqual([4, 50, 96])
  expect(places[0]?.y).toBeCloseTo(0.04)
  expect(places[1]?.y).toBeCloseTo(0.96)
})

test('selfies that are alike are not drawn apart, and one alone stands', () => {
  const [a, b] = placesOf([star('2026-11-01T00:00:00Z', 0.981), star('2026-11-01T00:00:00Z', 0.98)])
  expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan(0.06)
  expect(placesOf([star('2026-11-01T00:00:00Z', 0.9)])).toEqual([{ x: 0.04, y: 0.96 }])
  expect(placesOf([])).toEqual([])
})
