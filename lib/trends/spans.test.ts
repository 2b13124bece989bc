import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, periodOf } from './period'
import { percentile } from './quantiles'
import { spansOf } from './spans'

const HOUR = 3_600_000

const instants = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const midnights = instants.map((at) => new Date(Math.floor(at.getTime() / (24 * HOUR)) * 24 * HOUR))
const weeks = fc.constantFrom(1 as const, 4 as const, 13 as const, 52 as const)

test('spans follow each other from the start of the period before until now, each within the day of its place', () => {
  fc.assert(
    fc.property(fc.oneof(instants, midnights), weeks, (now, count) => {
      const period = periodOf(count, now)
      const { places, spans } = spansOf(period)
      let at = period.beforeFrom.getTime()
      for (const { place, starts, ends, hours } of spans) {
        expect(starts.getTime()).toBe(at)
        at = ends.getTime()
        if (hours > 0) expect(at - starts.getTime()).toBe(hours * HOUR)
        else expect(at - starts.getTime()).toBeLessThan(HOUR)
        const { day, before } = places[place] ?? { day: '', before: null }
        if (place > 0 && ends > starts) expect(day).toBe(dayOf(starts))
        if (ends > starts) expect(before).toBe(starts < period.beforeTo)
      }
      expect(at).toBe(now.getTime())
      const ending = spans.filter(({ last }) => last)
      expect(ending.map(({ place }) => places[place]?.day)).toEqual(period.days)
    }),
  )
})

test('a percentile lies between two values in proportion', () => {
  expect(percentile([10], 0.95)).toBe(10)
  expect(percentile([10, 20], 0.5)).toBe(15)
  expect(percentile([0, 10, 20, 30, 40], 0.95)).toBeCloseTo(38, 9)
})
