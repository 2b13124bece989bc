import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterFailure, DELAYS_MS, type Failure, LONGEST_RETRY_AFTER_MS, MOST_ATTEMPTS } from './retry'

const now = new Date('2026-11-25T12:00:00Z')
const failed = (more: Partial<Failure> = {}): Failure => ({
  outcome: 'refused',
  status: 500,
  retryAfter: null,
  tries: 1,
  ...more,
})
const next = (failure: Failure, random = 0.5) => afterFailure(failure, now, random)
const waited = (failure: Failure, random = 0.5) => {
  const one = next(failure, random)
  return one.kind === 'retry' ? one.at.getTime() - now.getTime() : one.kind
}

test('ten attempts over three days: 5 s, 30 s, 5 min, 30 min, 3, 8, 12, 24 and 24 h', () => {
  expect(MOST_ATTEMPTS).toBe(10)
  const delays = Array.from({ length: 9 }, (_, i) => waited(failed({ tries: i + 1 })))
  expect(delays).toEqual([5, 30, 300, 1_800, 10_800, 28_800, 43_200, 86_400, 86_400].map((s) => s * 1_000))
  const days = DELAYS_MS.reduce((sum, ms) => sum + ms, 0) / 86_400_000
  expect(days).toBeGreaterThan(2.9)
  expect(days).toBeLessThanOrEqual(3)
  expect(next(failed({ tries: 10 }))).toEqual({ kind: 'park', why: 'attempts-used' })
})

test('each delay is up to a tenth shorter or longer', () => {
  expect(waited(failed(), 0)).toBe(4_500)
  expect(waited(failed(), 1)).toBe(5_500)
})

describe('what answers 4xx', () => {
  test.each([400, 401, 403, 404, 409, 422, 451])('%i is put aside after three attempts', (status) => {
    expect(waited(failed({ status, tries: 2 }))).toBe(30_000)
    expect(next(failed({ status, tries: 3 }))).toEqual({ kind: 'park', why: 'refused' })
  })

  test.each([408, 429, 500, 503, 301, null])('%s has all ten', (status) => {
    expect(waited(failed({ status, tries: 3 }))).toBe(300_000)
    expect(waited(failed({ status, tries: 9 }))).toBe(86_400_000)
  })

  test('410 disables at once', () => {
    expect(next(failed({ outcome: 'gone', status: 410 }))).toEqual({ kind: 'disable' })
  })
})

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    ['Wed, 25 Nov 2026 12:10:00 GMT', 600_000],
    ['1', 5_000],
    ['0', 5_000],
    ['Wed, 25 Nov 2026 11:00:00 GMT', 5_000],
    ['999999999', LONGEST_RETRY_AFTER_MS],
    ['soon', 5_000],
    ['-5', 5_000],
    ['', 5_000],
  ])('%s: %i ms', (retryAfter, ms) => {
    expect(waited(failed({ status: 503, retryAfter }))).toBe(ms)
  })
})

test('whatever comes, the next attempt lies within bounds or there is none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, 200, 301, 400, 404, 408, 429, 500, 503),
      fc.oneof(fc.string(), fc.nat().map(String), fc.constant(null)),
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (status, retryAfter, tries, random) => {
        const ms = waited(failed({ status, retryAfter, tries }), random)
        if (typeof ms === 'string') {
          expect(tries).toBeGreaterThanOrEqual(3)
        } else {
          expect(ms).toBeGreaterThanOrEqual(4_500)
          expect(ms).toBeLessThanOrEqual(LONGEST_RETRY_AFTER_MS * 1.1)
        }
      },
    ),
  )
})
