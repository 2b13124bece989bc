import { expect, test } from 'vitest'
import { daysBefore, periodOf } from './period'

const now = new Date('2026-03-02T15:30:00Z')

test('a period is whole UTC days up to now, the one before of the same length', () => {
  const period = periodOf(1, now)
  expect(period.days).toEqual([
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ])
  expect(period.from.toISOString()).toBe('2026-02-24T00:00:00.000Z')
  expect(period.beforeFrom.toISOString()).toBe('2026-02-17T00:00:00.000Z')
  expect(period.beforeTo.toISOString()).toBe('2026-02-23T15:30:00.000Z')
})

test('at midnight a period is of the whole days that are over', () => {
  const { days, from, beforeTo } = periodOf(1, new Date('2026-03-02T00:00:00Z'))
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-02-23', '2026-03-01', 7])
  expect(beforeTo).toEqual(from)
})

test('a year has 364 days', () => {
  expect(periodOf(52, now).days).toHaveLength(364)
})

test('days before a day cross the end of a month', () => {
  expect(daysBefore(['2026-03-02'], 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
})
