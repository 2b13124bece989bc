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

test('pairs of people found different are hatched, those of one person filled: both can be told in grey', () => {
  const bars = (at: number) => Array.from({ length: 80 }, (_, i) => (i === at ? 200 : 0))
  const curves = { ...score.curves, different: bars(30), same: bars(70) }
  const markup = renderToStaticMarkup(
    <ScoreSection bench={{ score: { ...score, curves }, caseReason: 'below_hold' }} />,
  )
  expect(markup).toMatch(/data-of="different"><path d="[^"]+" fill="url\(#/)
  expect(markup).toMatch(/data-of="same"><path class="[^"]*fill/)
  expect(textOf(markup)).toContain('too few to say')
})
