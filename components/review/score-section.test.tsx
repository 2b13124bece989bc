import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { BenchScore } from '@/lib/review/view'
import { ScoreSection } from './score-section'

const score: BenchScore = {
  scale: 'template',
  score: 0.871,
  hold: 0.92,
  clear: 0.964,
  band: 'hold',
  matcher: 'embedded',
  matcherVersion: '1.0.0',
  comparisons: [{ referencePhotoId: 'a', label: 'Account photo', score: 0.842 }],
  curves: { from: 0.8, step: 0.002, different: [], same: [], near: { different: 0, same: 0, within: 0.01 }, days: 90 },
}
const textOf = (markup: string) => markup.replace(/<[^>]*>/g, ' ')

test('shows the score as a place between the thresholds, never as a percentage', () => {
  const markup = renderToStaticMarkup(<ScoreSection bench={{ score, caseReason: 'below_hold' }} />)
  expect(markup).toContain('aria-label="Comparison score"')
  expect(textOf(markup)).toMatch(/0\.920.*0\.964.*0\.871/s)
  expect(textOf(markup)).not.toContain('%')
})

test('without a score it says why in a sentence', () => {
  const markup = renderToStaticMarkup(<ScoreSection bench={{ score: null, caseReason: 'matcher_failed' }} />)
  expect(textOf(markup)).toContain('The matcher could not compare these photos, so a person does.')
})
