import { describe, expect, it } from 'vitest'
import { duration, relative } from './duration'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('a length of time', () => {
  it.each([
    [-5, 'under 1 min'],
    [59_999, 'under 1 min'],
    [MINUTE, '1 min'],
    [14 * MINUTE + 59_000, '14 min'],
    [HOUR, '1 h'],
    [23 * HOUR + 59 * MINUTE, '23 h'],
    [DAY, '1 day'],
    [3 * DAY, '3 days'],
  ])('%d ms is "%s"', (ms, words) => {
    expect(duration(ms)).toBe(words)
  })
})

describe('a time seen from now', () => {
  const now = Date.UTC(2026, 10, 23, 9, 58)

  it.each([
    [now - 10_000, 'just now'],
    [now + 10_000, 'in under 1 min'],
    [now - 14 * MINUTE, '14 min ago'],
    [now + 2 * HOUR, 'in 2 h'],
    [now - 29 * DAY, '29 days ago'],
    [Date.UTC(2026, 7, 12), '12 Aug'],
    [Date.UTC(2024, 2, 1), '1 Mar 2024'],
  ])('%d is "%s"', (at, words) => {
    expect(relative(at, now)).toBe(words)
  })
})
