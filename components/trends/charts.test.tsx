import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { TrendDay } from '@/lib/trends/view'
import { CHARTS } from './chart-spec'
import { chartsOf } from './charts'
import { Plot } from './plot'
import { READINGS } from './readings'
import { madeByPersonWords } from './words'

const day = (i: number, rest: Partial<TrendDay> = {}): TrendDay => ({
  day: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
  checks: 10,
  referred: 1,
  approved: 9,
  retakes: 0,
  confirmedMismatches: 1,
  suspensions: 0,
  backlog: 2,
  oldestMs: null,
  personChecks: { made: 0, stopped: 0, late: 0 },
  casesOpened: 1,
  casesClosed: 1,
  firstDecisionP50Ms: 60_000,
  firstDecisionP95Ms: 240_000,
  firstDecisions: 3,
  referredOfWeek: null,
  ...rest,
})
const month = Array.from({ length: 28 }, (_, i) => day(i))
const quarter = Array.from({ length: 91 }, (_, i) => day(i))
const week = { firstDecisionP50Ms: 90_000, firstDecisionP95Ms: 300_000, firstDecisions: 21 }
const specOf = (id: string, days: TrendDay[]) => {
  const spec = chartsOf({ days, weeklyFirstDecisions: [week] }).find((one) => one.id === id)
  if (!spec) throw new Error(id)
  return spec
}

test('every figure has its chart and its table', () => {
  expect(chartsOf({ days: month, weeklyFirstDecisions: [] }).map(({ id }) => id)).toEqual([...CHARTS])
})

test('counts are bars of days in a month and of weeks in a quarter', () => {
  expect(specOf('confirmed', month)).toMatchObject({ bucketDays: 1, note: 'agreed by two people, a day' })
  const weeks = specOf('confirmed', quarter)
  expect(weeks).toMatchObject({ bucketDays: 7, note: 'agreed by two people, a week' })
  expect(weeks.series[0]?.values).toEqual(Array.from({ length: 13 }, () => 7))
})

test('the equal path is counted against the target of a hold', () => {
  const none = { made: 0, stopped: 0, late: 0, targetMinutes: 15 }
  expect(madeByPersonWords(none)).toBeNull()
  expect(madeByPersonWords({ ...none, made: 1 })).toBe('1 check by a person, its driver at work meanwhile')
  expect(madeByPersonWords({ ...none, made: 4, stopped: 2 })).toBe(
    '4 checks by a person, 2 with the driver out of work, none of them past 15 min',
  )
  expect(madeByPersonWords({ ...none, made: 4, stopped: 2, late: 1 })).toBe(
    '4 checks by a person, 2 with the driver out of work, 1 of them past 15 min',
  )
})

test('a rate of fewer than 30 checks is a gap, and is said to be too few', () => {
  const few = { of: 29, in: 3, rate: 3 / 29, low: 0.04, high: 0.26 }
  const enough = { of: 30, in: 3, rate: 0.1, low: 0.03, high: 0.26 }
  const days = [day(0, { referredOfWeek: few }), day(1, { referredOfWeek: enough })]
  expect(specOf('referred', days).series[0]?.values).toEqual([null, 10])
  expect(READINGS.referred.say(days.slice(0, 1), undefined)).toBe('3 of 29, too few to say')
  expect(READINGS.referred.say(days, undefined)).toBe('10.0 %, 3 of 30')
})

test('the server draws the chart: three grid lines, a policy mark, a path, the days', () => {
  const days = month.map((one) => one.day)
  const svg = renderToStaticMarkup(<Plot spec={specOf('checks', month)} days={days} marks={days.slice(3, 4)} />)
  expect(svg.match(/<line /g)).toHaveLength(4)
  expect(svg).toContain('<path')
  expect(svg).toContain('8 Jan')
})

test('no figure draws an infinite or missing height', () => {
  const empty = Array.from({ length: 7 }, (_, i) =>
    day(i, {
      checks: 0,
      casesOpened: 0,
      backlog: 0,
      confirmedMismatches: 0,
      firstDecisionP50Ms: null,
      firstDecisionP95Ms: null,
    }),
  )
  for (const spec of chartsOf({ days: empty, weeklyFirstDecisions: [] })) {
    const drawn = renderToStaticMarkup(<Plot spec={spec} days={empty.map((one) => one.day)} />)
    expect(drawn).not.toMatch(/NaN|Infinity/)
  }
})
