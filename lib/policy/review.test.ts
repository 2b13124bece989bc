import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FINDINGS, type Finding, type Lane } from '@/lib/vocabulary'
import { FIRST_POLICY } from './first-policy'
import type { ReviewRule } from './policy'
import { type Consequence, consequenceOf, type SecondLookFacts, secondLookWhy, undoWindowOf } from './review'

const rule: ReviewRule = FIRST_POLICY.review
const finding = fc.constantFrom(...FINDINGS)
const facts = fc.record({
  blocked: fc.boolean(),
  previousOverturn: fc.boolean(),
  draw: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  quality: fc.option(fc.record({ eyeSpan: fc.integer({ min: 1, max: 200 }), laplacianVariance: fc.nat(300) })),
})

type Step = { lane: Lane; finding: Finding; to: Consequence }

/** What one person after the other finds in a case, until it ends. */
function walk(found: readonly Finding[], about: Omit<SecondLookFacts, 'finding'>): Step[] {
  const steps: Step[] = []
  let lane: Lane = 'match'
  for (const one of found) {
    const first = lane === 'match' ? null : (steps[0]?.finding ?? null)
    const why = lane === 'match' ? secondLookWhy({ ...about, finding: one }, rule) : null
    const to = consequenceOf(lane, one, first, why)
    steps.push({ lane, finding: one, to })
    if (to.to !== 'lane') return steps
    lane = to.lane
  }
  return steps
}

describe('the second look, for any findings in any order', () => {
  test('ends within three looks, each in a later lane', () => {
    fc.assert(
      fc.property(fc.tuple(finding, finding, finding), facts, (found, about) => {
        const steps = walk(found, about)
        expect(steps.at(-1)?.to.to).not.toBe('lane')
        const lanes = steps.map((step) => step.lane)
        expect(['match', 'second_review', 'adjudication'].filter((lane) => lanes.includes(lane as Lane))).toEqual(lanes)
      }),
    )
  })

  test('condemns nobody by one person alone, and clears nobody whom one found different without a lead', () => {
    fc.assert(
      fc.property(fc.tuple(finding, finding, finding), facts, (found, about) => {
        const steps = walk(found, about)
        const end = steps.at(-1)
        const different = steps.filter((step) => step.finding === 'different_people').length
        if (end?.to.to === 'rejected') expect(steps.length > 1 && different >= (steps.length === 2 ? 2 : 1)).toBe(true)
        if (end?.to.to === 'approved' && different > 0) expect(end.lane).toBe('adjudication')
        if (end?.to.to === 'approved') expect(end.finding).toBe('same_person')
      }),
    )
  })

  test('holds the driver exactly where a rejection is proposed', () => {
    fc.assert(
      fc.property(fc.tuple(finding, finding, finding), facts, (found, about) => {
        for (const { to, finding: one } of walk(found, about))
          if (to.to === 'lane') expect(to.proposeRejection).toBe(one === 'different_people')
      }),
    )
  })

  test('a lot never keeps a driver from working', () => {
    fc.assert(
      fc.property(facts, (about) => {
        const sure = { ...about, blocked: true, previousOverturn: false, quality: null }
        expect(secondLookWhy({ ...sure, finding: 'same_person' }, { ...rule, secondLookShare: 1 })).toBeNull()
      }),
    )
  })
})

test('a decision on a driver who cannot work never waits longer than 10 s; what a person sets holds otherwise', () => {
  fc.assert(
    fc.property(fc.nat(600_000), fc.boolean(), (asked, blocked) => {
      const window = undoWindowOf(asked, blocked, rule)
      expect(window).toBe(Math.min(asked, blocked ? 10_000 : 60_000))
    }),
  )
})
