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

const cases = (...counts: [one: string, other: string, n: number][]) =>
  counts.flatMap(([one, other, n]) => Array.from({ length: n }, () => ({ one, other })))

test("Cohen's κ of the worked example of 50 grant applications", () => {
  // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: p_o 0.7, p_e 0.5, κ 0.4
  expect(kappa(cases(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]))).toBeCloseTo(0.4)
  expect(kappa(cases(['yes', 'yes', 20]))).toBeNull()
  expect(agreement(cases(['yes', 'yes', 10], ['no', 'no', 9]))).toBeNull()
  const all = agreement(cases(['yes', 'yes', 20], ['no', 'no', 20]))
  expect(all).toEqual({ value: 1, low: 1, high: 1 })
})

test('the bootstrap gives the same interval for the same rows, near that of theory', () => {
  const rows = Array.from({ length: 400 }, (_, i) => (i < 100 ? 1 : 0) as number)
  const mean = (sample: readonly number[]) => sample.reduce((sum, n) => sum + n, 0) / sample.length
  const interval = bootstrap(rows, mean)
  expect(interval).toEqual(bootstrap(rows, mean))
  expect(interval.low).toBeCloseTo(0.25 - 1.96 * Math.sqrt((0.25 * 0.75) / 400), 1)
  expect(interval.high).toBeCloseTo(0.25 + 1.96 * Math.sqrt((0.25 * 0.75) / 400), 1)
})
