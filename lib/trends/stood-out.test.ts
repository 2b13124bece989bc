import { expect, test } from 'vitest'
import { sideOf, stoodOutOf } from './stood-out'
import type { Change, TrendFigure } from './view'
import { wilson } from './wilson'

const figure = (change: Change | null, value: number | null = 1): TrendFigure => ({
  value,
  before: 1,
  rate: null,
  beforeRate: null,
  change,
})
const region = (name: string, referred: number, of: number) => ({
  region: name,
  referred: wilson(referred, of),
  referredOfWeek: [],
})
const quiet = { figures: {}, byRegion: [], overall: wilson(100, 1_000), firstDecisions: 100, targetMs: 900_000 }

test('a change stands out only where its interval leaves out no change', () => {
  const up = { by: 0.2, low: 0.01, high: 0.4 }
  const down = { by: -0.2, low: -0.4, high: -0.01 }
  const figures = {
    checks: figure(up),
    referred: figure({ by: 0.2, low: 0, high: 0.4 }),
    suspensions: figure(down),
    backlog: figure(null),
  }
  expect(stoodOutOf({ ...quiet, figures })).toEqual([
    { rule: 'change', figure: 'checks', change: up },
    { rule: 'change', figure: 'suspensions', change: down },
  ])
})

test('a region stands out only where its own interval leaves out the rate of all', () => {
  const byRegion = [
    region('Harbour', 60, 300),
    region('Airport', 31, 300),
    region('Old Town', 9, 10),
    region('Eastgate', 5, 400),
  ]
  expect(stoodOutOf({ ...quiet, byRegion })).toEqual([
    { rule: 'region', side: 'above', regions: ['Harbour'], overall: quiet.overall },
    { rule: 'region', side: 'below', regions: ['Eastgate'], overall: quiet.overall },
  ])
  expect(sideOf(wilson(9, 10), quiet.overall)).toBeNull()
})

test('the first decision stands out past its target, and only with enough of them', () => {
  const figures = { firstDecisionP95Ms: figure(null, 900_001) }
  const late = { rule: 'late', p95Ms: 900_001, targetMs: 900_000, of: 100 }
  expect(stoodOutOf({ ...quiet, figures })).toEqual([late])
  expect(stoodOutOf({ ...quiet, figures, targetMs: 900_001 })).toEqual([])
  expect(stoodOutOf({ ...quiet, figures, firstDecisions: 29 })).toEqual([])
})
