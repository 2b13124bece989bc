import { expect, test } from 'vitest'
import type { DeskCounts, SuspensionRow } from '@/lib/enforcement/view'
import { headingOf, lengthWords, whyWords } from './desk-rows'

const counts = { proposed: 3, standing: 7, planned: 2, ended: 5 } as DeskCounts
const row = (state: SuspensionRow['state']) => ({ state }) as SuspensionRow

test('each state stands under its heading; what has ended stands together', () => {
  expect(headingOf(row('proposed'), counts)).toBe('Proposed, waiting for a second person · 3')
  expect(headingOf(row('active'), counts)).toBe('In force · 5')
  expect(headingOf(row('planned'), counts)).toBe('Planned, notice period running · 2')
  for (const state of ['declined', 'lapsed', 'lifted', 'expired', 'overturned'] as const)
    expect(headingOf(row(state), counts)).toBe('Ended in the last 7 days · 5')
})

test('lengths and reasons are said in words', () => {
  expect([1, 7, null].map(lengthWords)).toEqual(['1 day', '7 days', 'Indefinite'])
  expect(whyWords({ basis: 'sharing', reasons: [], blind: false })).toBe('Sharing confirmed')
  expect(whyWords({ basis: 'rejection', reasons: ['eyes', 'nose'], blind: false })).toBe('Eyes, nose')
  expect(whyWords({ basis: 'rejection', reasons: [], blind: true })).toBe('Hidden until you have a finding')
})
