import { expect, test } from 'vitest'
import { isOnShift } from './moving'

const now = new Date('2026-11-26T15:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const rule = { movingReportMs: 2 * 3_600_000 }

test.each([
  ['a report of an hour ago', 'on_shift', 1, null, true],
  ['one of days ago', 'on_shift', 72, null, false],
  ['one as old as the longest shift', 'on_shift', 13, null, false],
  ['one of yesterday that says no end', 'moving', 20, null, false],
  ['moving, said a moment ago', 'moving', 0, null, true],
  ['an end that has not come', 'on_shift', 6, -1, true],
  ['an end that came, and a report since long before', 'on_shift', 6, 2, false],
  ['an end that came, and a report after it', 'on_shift', 0.5, 1, true],
  ['an end in a hundred years, and a report of days ago', 'on_shift', 72, -876_000, false],
  ['off', 'off', 0, -1, false],
])('on shift by %s', (_, activityState, said, ended, expected) => {
  const driver = { activityState, activityAt: ago(said), shiftEndsAt: ended === null ? null : ago(ended) }
  expect(isOnShift(driver, rule, now)).toBe(expected)
})

test('who was never reported is not on shift', () => {
  expect(isOnShift({ activityState: 'on_shift', activityAt: null, shiftEndsAt: null }, rule, now)).toBe(false)
})
