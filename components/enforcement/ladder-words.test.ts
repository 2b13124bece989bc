import { expect, test } from 'vitest'
import { costWords, stepWords, strikeWords } from './ladder-words'

test('a step says why and how long, and under which policy', () => {
  expect(stepWords({ step: 'first', days: 7, policyVersion: 12 })).toBe('First time: 7 days (policy 12)')
  expect(stepWords({ step: 'severe', days: null, policyVersion: 1 })).toBe('Severe: indefinite (policy 1)')
  expect([0, 1, 2].map(strikeWords)).toEqual([null, 'One earlier suspension counts.', '2 earlier suspensions count.'])
})

test('the cost is what was reported, scaled to the days; without reports it is not known', () => {
  const work = { shifts: 20, hours: 124, days: 28 }
  expect(costWords(work, 7)).toBe('about 5 shifts, 31 h of work (by the last 28 days)')
  expect(costWords(work, null)).toBe('about 5 shifts, 31 h of work a week (by the last 28 days)')
  expect(costWords(null, 7)).toBe('not known: the platform has reported no shifts')
})
