import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generatedFaces } from '@/scripts/testing/generated-faces'
import { highest, nearestOf, normalisedScore } from '../cohort'
import { grownTemplate } from '../grow'
import { score, template } from '../score'
import { NearestWithout } from './nearest-without'
import { type Described, trialsOf } from './trials'

describe('the nearest of a cohort without some', () => {
  test('are the same as when those were never there', () => {
    const values = fc
      .uniqueArray(fc.nat(10_000), { minLength: 12, maxLength: 40 })
      .map((numbers) => numbers.map((number) => number / 10_000))
    fc.assert(
      fc.property(values, fc.nat(11), fc.nat(11), (all, one, other) => {
        const left = [...new Set([one, other])]
        const rest = all.filter((_, i) => !left.includes(i))
        const k = nearestOf(rest.length)
        const [made, expected] = [new NearestWithout(Float64Array.from(all)).highest(k, left), highest(rest, k)]
        expect(made.mean).toBeCloseTo(expected.mean, 9)
        expect(made.deviation).toBeCloseTo(expected.deviation, 6)
      }),
    )
  })
})

/** Generated descriptors, of nobody: five each, two of them references. */
const faces = generatedFaces(12 * 5)
const people = Array.from({ length: 12 }, (_, i): Described => {
  const [a = [], b = [], c = [], d = [], e = []] = faces.slice(i * 5, i * 5 + 5)
  return { person: `p${i}`, references: [a, b], probes: [c, d, e] }
})
const first = (value: Float64Array) => value[0] ?? Number.NaN

describe('trials', () => {
  const all = trialsOf(people, { selfiesAtMost: 10, cohortAtLeast: 10 })

  test('take every pair once', () => {
    const counts = Object.entries(all).map(([kind, one]) => [kind, one?.mated.value.length, one?.nonMated.value.length])
    expect(counts).toEqual([
      ['single', 72, 36 * 11 * 2],
      ['template', 36, 36 * 11],
      ['grown', 36, 36 * 11],
      ['normalised', 36, 36 * 11],
    ])
  })

  test('never grow a template by the selfie that is compared', () => {
    const expected = people.flatMap(({ references, probes }) =>
      probes.map((probe, nth) =>
        score(
          probe,
          grownTemplate(
            references,
            probes.filter((_, i) => i !== nth),
          ),
        ),
      ),
    )
    expect(first(all.grown?.mated.value ?? new Float64Array())).toBeCloseTo(Math.min(...expected), 9)
  })

  test('normalise as the product does, by everybody but the two', () => {
    const templates = people.map((one) => template(one.references))
    const made = (of: number, nth: number, target: number) => {
      const probe = people[of]?.probes[nth] ?? []
      const own = templates[target] ?? []
      const cohort = templates.filter((_, i) => i !== of && i !== target)
      const k = nearestOf(10)
      const scoresOf = (vector: readonly number[]) =>
        highest(
          cohort.map((one) => score(vector, one)),
          k,
        )
      return normalisedScore(score(probe, own), scoresOf(own), scoresOf(probe))
    }
    const expected = people.flatMap((_, of) =>
      [0, 1, 2].flatMap((nth) => people.flatMap((_, target) => (of === target ? [] : [made(of, nth, target)]))),
    )
    const sorted = Float64Array.from(expected).sort()
    for (const [i, value] of (all.normalised?.nonMated.value ?? []).entries()) {
      expect(value).toBeCloseTo(sorted[i] ?? 0, 5)
    }
  })

  test('say what they can not be made of', () => {
    const single = people.map((one) => ({ ...one, references: one.references.slice(0, 1) }))
    expect(trialsOf(single, { selfiesAtMost: 10, cohortAtLeast: 600 })).toMatchObject({
      template: null,
      grown: null,
      normalised: null,
    })
  })
})
