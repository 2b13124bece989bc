import { expect, test } from 'vitest'
import { agreement, kappa } from './agreement'
import { bootstrap } from './bootstrap'
import { detection, quantile, sensitivity } from './detection'

test('the normal quantile', () => {
  for (const [p, z] of [
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.01, -2.326347874040841],
    [0.999, 3.090232306167813],
  ] as const)
    expect(quantile(p)).toBeCloseTo(z, 7)
})

test('d′ and criterion of a worked example, log-linear corrected', () => {
  // H = 20.5 / 26, F = 10.5 / 26: z 0.8005 and −0.2426
  const { dPrime, criterion } = sensitivity({ different: 25, hits: 20, same: 25, falseAlarms: 10 })
  expect(dPrime).toBeCloseTo(0.8006 + 0.2435, 2)
  expect(criterion).toBeCloseTo(-(0.8006 - 0.2435) / 2, 2)
})

test('somebody who guesses has d′ 0; who misses impostors leans to "same"', () => {
  expect(sensitivity({ different: 40, hits: 20, same: 40, falseAlarms: 20 }).dPrime).toBeCloseTo(0)
  expect(sensitivity({ different: 40, hits: 10, same: 40, falseAlarms: 1 }).criterion).toBeGreaterThan(0)
})

test('few pairs are too few to say; an interval holds its value and narrows with more', () => {
  expect(detection({ different: 9, hits: 9, same: 40, falseAlarms: 0 })).toBeNull()
  const few = detection({ different: 12, hits: 9, same: 12, falseAlarms: 3 })
  const many = detection({ different: 120, hits: 90, same: 120, falseAlarms: 30 })
  for (const one of [few, many]) {
    expect(one?.dPrime.low).toBeLessThan(one?.dPrime.value ?? 0)
    expect(one?.dPrime.high).toBeGreaterThan(one?.dPrime.value ?? 0)
  }
  const width = (one: typeof few) => (one?.dPrime.high ?? 0) - (one?.dPrime.low ?? 0)
  expect(width(many)).toBeLessThan(width(few) / 2)
})

const table = (...counts: [one: string, other: string, cases: number][]) =>
  counts.map(([one, other, cases]) => ({ one, other, cases }))

test("Cohen's κ of the worked example of 50 grant applications", () => {
  // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: p_o 0.7, p_e 0.5, κ 0.4
  expect(kappa(table(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]))).toBeCloseTo(0.4)
  expect(kappa(table(['yes', 'yes', 20]))).toBeNull()
  expect(agreement(table(['yes', 'yes', 10], ['no', 'no', 9]))).toBeNull()
  const all = agreement(table(['yes', 'yes', 20], ['no', 'no', 20]))
  expect(all).toEqual({ value: 1, low: 1, high: 1 })
})

test.each([
  ['few', 40, 4],
  ['many', 4_000, 1_000],
  ['a rare kind', 4_000, 8],
])('the bootstrap of %s gives the same interval for the same counts, near that of theory', (_, n, hits) => {
  const share = ([hit = 0, missed = 0]: readonly number[]) => hit / (hit + missed)
  const interval = bootstrap([hits, n - hits], share)
  expect(interval).toEqual(bootstrap([hits, n - hits], share))
  const p = hits / n
  const deviation = Math.sqrt((p * (1 - p)) / n)
  expect(interval.low).toBeGreaterThan(p - 2.4 * deviation)
  expect(interval.low).toBeLessThan(p - 1.4 * deviation)
  expect(interval.high).toBeLessThan(p + 2.4 * deviation)
  expect(interval.high).toBeGreaterThan(p + 1.4 * deviation)
})

test('every sample of the bootstrap is as large as the rows', () => {
  const seen: number[] = []
  bootstrap([3, 0, 500, 41, 1], (sample) => {
    seen.push(sample.reduce((sum, count) => sum + count, 0))
    return 0
  })
  expect(new Set(seen)).toEqual(new Set([545]))
})
