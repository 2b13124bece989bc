import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastWholeWeek, mondayOf, weekAfter, weekAt } from './week'

test('weeks are those of ISO 8601, over the ends of years', () => {
  expect(weekAt(new Date('2026-11-26T12:00:00Z'))).toBe('2026-W48')
  expect(weekAt(new Date('2027-01-03T23:59:59Z'))).toBe('2026-W53')
  expect(weekAt(new Date('2027-01-04T00:00:00Z'))).toBe('2027-W01')
  expect(mondayOf('2026-W53')?.toISOString()).toBe('2026-12-28T00:00:00.000Z')
  expect(weekAfter('2026-W53', 1)).toBe('2027-W01')
})

test('what names no week is none', () => {
  for (const text of ['2027-W53', '2026-W00', '2026-W54', '2026-47', 'W47', '']) expect(mondayOf(text)).toBeNull()
})

test('the newest whole week ended with the last midnight between Sunday and Monday', () => {
  expect(lastWholeWeek(new Date('2026-11-22T23:59:59.999Z'))).toBe('2026-W46')
  expect(lastWholeWeek(new Date('2026-11-23T00:00:00Z'))).toBe('2026-W47')
})

test('every instant lies in the seven days from the Monday of its week', () => {
  const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (at) => {
      const since = at.getTime() - (mondayOf(weekAt(at))?.getTime() ?? 0)
      expect(since).toBeGreaterThanOrEqual(0)
      expect(since).toBeLessThan(7 * 86_400_000)
    }),
  )
})
