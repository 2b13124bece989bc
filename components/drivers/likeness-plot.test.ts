import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DossierSelfie } from '@/lib/dossier/view'
import { dayWords, likenessPlot } from './likeness-plot'

const NOW = Date.UTC(2026, 10, 20)
const DAY = 86_400_000

const selfie = (daysAgo: number, over: Partial<DossierSelfie> = {}): DossierSelfie => ({
  id: String(daysAgo),
  at: new Date(NOW - daysAgo * DAY).toISOString(),
  outcome: 'matcher',
  retakeReasons: [],
  decidedBy: null,
  thumbnailUrl: null,
  scale: 'single',
  score: 0.97,
  hold: 0.9,
  clear: 0.96,
  device: null,
  case: null,
  ...over,
})

test('every point lies on the drawing, newer ones to the right and higher scores above', () => {
  const checks = fc.array(
    fc.record({
      days: fc.double({ min: 0, max: 900, noNaN: true }),
      score: fc.double({ min: -1, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(checks, (all) => {
      const { points } = likenessPlot(
        all.map(({ days, score }) => selfie(days, { score })),
        NOW,
      )
      expect(points).toHaveLength(all.length)
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(1)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThan(1)
      }
      for (const [i, point] of points.entries()) {
        const next = points[i + 1]
        if (!next) continue
        expect(next.x).toBeGreaterThanOrEqual(point.x)
        const above = (next.selfie.score ?? 0) > (point.selfie.score ?? 0)
        if (above) expect(next.y).toBeLessThanOrEqual(point.y)
      }
    }),
  )
})

test('the thresholds are drawn as they held for each check', () => {
  const template = { scale: 'template', hold: 0.92, clear: 0.964 } as const
  const { spans, labels } = likenessPlot([selfie(1, template), selfie(5), selfie(9)], NOW)
  expect(spans).toHaveLength(2)
  expect(spans[0]).toMatchObject({ from: 0, to: spans[1]?.from })
  expect(spans[1]?.to).toBe(1)
  expect(labels).toMatchObject({ hold: { value: 0.92 }, clear: { value: 0.964 } })
})

test('what has no score on this scale is listed, what is not decided has a place in time alone', () => {
  const supplied = selfie(3, { scale: 'supplied', score: 88 })
  const retake = selfie(2, { outcome: 'new_selfie', scale: null, score: null })
  const waiting = selfie(1, { outcome: 'open', scale: null, score: null })
  const plot = likenessPlot([waiting, retake, supplied], NOW)
  expect(plot.points).toEqual([])
  expect(plot.labels).toBeNull()
  expect(plot.unplaced).toEqual([retake, supplied])
  expect(plot.open.map((one) => one.selfie)).toEqual([waiting])
})

test('the time axis is written by its length', () => {
  expect(dayWords(NOW, DAY)).toBe('00:00')
  expect(dayWords(NOW, 90 * DAY)).toBe('20 Nov')
  expect(dayWords(NOW, 900 * DAY)).toBe('Nov 26')
})
