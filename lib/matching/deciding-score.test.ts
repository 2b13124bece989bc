import { expect, test } from 'vitest'
import { FIRST_POLICY } from '@/lib/policy'
import { decidingScore } from './deciding-score'

const two = [
  { referencePhotoId: 'a', score: 0.9, normalised: 3 },
  { referencePhotoId: 'b', score: 0.92, normalised: 3.2 },
]
const references = { raw: 0.95, normalised: 3.9 }
const grown = { raw: 0.97, normalised: 4.8, version: 3, selfies: 4 }
const evaluated = {
  decidesWith: { template: { hold: 0.93, clear: 0.97 }, normalised: { hold: 3, clear: 5 } },
  selfiesAtMost: 10,
}
const notYet = { decidesWith: null, selfiesAtMost: 10 }
const { thresholds } = FIRST_POLICY

test.each([
  ['one reference: raw, whatever the cohort says', [two[0]], 3.9, notYet, 'single', 0.95, 'references'],
  ['two references without a cohort: the raw template', two, null, notYet, 'template', 0.95, 'references'],
  ['two references and a cohort: normalised', two, 3.9, notYet, 'normalised', 3.9, 'references'],
  ['a grown template that was evaluated: on it', two, 3.9, evaluated, 'normalised', 4.8, 'grown'],
] as const)('%s', (_, comparisons, normalised, rule, scale, score, decidedBy) => {
  const taken = { references: { raw: 0.95, normalised }, grown, comparisons: comparisons.flatMap((one) => one ?? []) }
  expect(decidingScore(taken, thresholds, rule)).toMatchObject({ scale, score, decidedBy })
})

test('each scale has its own thresholds, and the grown template those it was evaluated with', () => {
  const taken = { references, grown, comparisons: two }
  expect(decidingScore(taken, thresholds, notYet).thresholds).toEqual({ hold: 2.64, clear: 4.36 })
  expect(decidingScore(taken, thresholds, evaluated).thresholds).toEqual({ hold: 3, clear: 5 })
  const raw = { ...taken, references: { raw: 0.95, normalised: null }, grown: { ...grown, normalised: null } }
  expect(decidingScore(raw, thresholds, notYet).thresholds).toEqual({ hold: 0.92, clear: 0.964 })
  expect(decidingScore(raw, thresholds, evaluated)).toMatchObject({ scale: 'template', score: 0.97 })
})

test('a matcher without thresholds on a scale has none of another', () => {
  const taken = { references, grown: null, comparisons: two }
  expect(decidingScore(taken, { single: { hold: 0.2, clear: 0.4 } }, notYet).thresholds).toBeNull()
})
