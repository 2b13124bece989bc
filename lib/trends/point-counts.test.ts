import { expect, test } from 'vitest'
import { pointOf, pointQuery, type TrendDay } from './view'

const day = (date: string, counts: Partial<TrendDay>): TrendDay => ({
  day: date,
  checks: 0,
  referred: 0,
  approved: 0,
  retakes: 0,
  confirmedMismatches: 0,
  suspensions: 0,
  backlog: 0,
  oldestMs: null,
  personChecks: { made: 0, stopped: 0, late: 0 },
  casesOpened: 0,
  casesClosed: 0,
  firstDecisionP50Ms: null,
  firstDecisionP95Ms: null,
  firstDecisions: 0,
  referredOfWeek: null,
  ...counts,
})
const days = [
  day('2026-02-27', { confirmedMismatches: 2, backlog: 9 }),
  day('2026-02-28', { backlog: 7 }),
  day('2026-03-01', {
    confirmedMismatches: 1,
    backlog: 4,
    referredOfWeek: { of: 90, in: 12, rate: 0, low: 0, high: 0 },
  }),
]

test('a bar is the sum of its days, a backlog that of the last', () => {
  expect(pointOf('confirmed', days)).toEqual({ figure: 'confirmed', from: '2026-02-27', to: '2026-03-01', count: 3 })
  expect(pointOf('backlog', days)).toEqual({ figure: 'backlog', from: '2026-03-01', to: '2026-03-01', count: 4 })
  expect(pointOf('checks', [])).toBeNull()
})

test('a mean of seven days is of those that end with the day', () => {
  const point = { figure: 'referred', from: '2026-02-23', to: '2026-03-01', count: 12 }
  expect(pointOf('referred', days.slice(2), '7 days')).toEqual(point)
})

test('an address asks for days that there are, in their order, at most a year of them', () => {
  const ask = (from: string, to: string) => pointQuery.safeParse({ figure: 'checks', from, to }).success
  expect(ask('2026-02-27', '2026-02-27')).toBe(true)
  expect(ask('2025-02-27', '2026-02-25')).toBe(true)
  expect(ask('2026-02-30', '2026-03-01')).toBe(false)
  expect(ask('2026-03-01', '2026-02-27')).toBe(false)
  expect(ask('2020-03-01', '2026-02-27')).toBe(false)
  expect(ask('27.2.2026', '2026-02-27')).toBe(false)
})
