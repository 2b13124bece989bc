import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grownTemplate, selfieWeight } from './grow'
import { score, template } from './score'

const vector = fc
  .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((numbers) => numbers.map((value) => value / Math.hypot(...numbers)))
const some = fc.array(vector, { minLength: 1, maxLength: 6 })

test('references weigh at least half, however many selfies there are', () => {
  expect(selfieWeight(1, 1)).toBe(0.5)
  expect(selfieWeight(3, 1)).toBe(0.25)
  expect(selfieWeight(2, 40)).toBe(0.5)
  expect(selfieWeight(2, 0)).toBe(0)
})

const angle = (cosine: number) => Math.acos(Math.max(-1, Math.min(1, cosine)))

test('a chain of wrong approvals carries it at most half way to the stranger', () => {
  fc.assert(
    fc.property(some, some, (references, selfies) => {
      const anchor = template(references)
      const grown = grownTemplate(references, selfies)
      expect(Math.hypot(...grown)).toBeCloseTo(1, 9)
      const toStranger = angle(score(anchor, template(selfies)))
      expect(angle(score(anchor, grown))).toBeLessThanOrEqual(toStranger / 2 + 1e-6)
    }),
  )
})

test('without selfies it is the template of the references, and their order changes nothing', () => {
  fc.assert(
    fc.property(some, some, (references, selfies) => {
      expect(grownTemplate(references, [])).toEqual(template(references))
      const one = grownTemplate(references, selfies)
      expect(score(one, grownTemplate([...references].reverse(), [...selfies].reverse()))).toBeCloseTo(1, 9)
    }),
  )
})
