import { expect, test } from 'vitest'
import type { Trends } from './view'
import { zoomTo } from './zoom'

const DAY = 86_400_000
const start = Date.parse('2026-01-05T00:00:00Z')
const dates = Array.from({ length: 91 }, (_, i) => new Date(start + i * DAY).toISOString().slice(0, 10))
const trends = {
  days: dates.map((day) => ({ day })),
  weeklyFirstDecisions: Array.from({ length: 13 }, (_, i) => ({ firstDecisions: i })),
  byRegion: [{ region: 'Harbour', referred: null, referredOfWeek: dates.map((_, i) => ({ in: i })) }],
} as unknown as Trends
const zoomed = (first: number, last: number) => zoomTo(trends, { from: dates[first], to: dates[last] })

test('a few days are shown one by one, of every chart', () => {
  const { days, byRegion, zoom, running } = zoomed(10, 20)
  expect(running).toBe(false)
  expect(zoomed(80, 90).running).toBe(true)
  expect(days.map(({ day }) => day)).toEqual(dates.slice(10, 21))
  expect(byRegion[0]?.referredOfWeek.map((rate) => rate?.in)).toEqual(dates.slice(10, 21).map((_, i) => i + 10))
  expect(zoom).toEqual({ from: dates[10], to: dates[20] })
})

test('more than four weeks are the whole weeks of their bars', () => {
  const { days, weeklyFirstDecisions, zoom } = zoomed(10, 45)
  expect(zoom).toEqual({ from: dates[7], to: dates[48] })
  expect(days).toHaveLength(42)
  expect(weeklyFirstDecisions.map(({ firstDecisions }) => firstDecisions)).toEqual([1, 2, 3, 4, 5, 6])
})

test('what is no part of the period, or all of it, zooms nothing', () => {
  for (const { days, zoom } of [zoomed(0, 90), zoomed(3, 88), zoomed(20, 10), zoomTo(trends, { from: '2020-01-01' })]) {
    expect(zoom).toBeNull()
    expect(days).toHaveLength(91)
  }
})
