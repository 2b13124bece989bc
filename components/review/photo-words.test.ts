import { expect, test } from 'vitest'
import { ageBetween, dayAndTime, dayOf, fromUsualWords, inLine, monthOf, qualityWords, thumbTime } from './photo-words'

const NOW = Date.parse('2026-11-18T10:05:00Z')

test('a day is said as people say it', () => {
  expect(dayAndTime('2026-11-18T09:41:00Z', NOW, 'UTC')).toBe('Today 09:41')
  expect(dayAndTime('2026-03-14T18:02:00Z', NOW, 'UTC')).toBe('14 Mar 18:02')
  expect(dayOf('2024-12-02T11:20:00Z', NOW, 'UTC')).toBe('2 Dec 2024')
})

test('two selfies of one day are told apart by their time', () => {
  expect(thumbTime('2026-11-18T09:41:00Z', NOW, 'UTC')).toBe('09:41')
  expect(thumbTime('2026-03-14T18:02:00Z', NOW, 'UTC')).toBe('14 Mar')
})

test('today is the day of the reader, not of the server', () => {
  expect(dayOf('2026-11-18T00:30:00Z', NOW, 'America/New_York')).toBe('17 Nov')
})

test('a reference is dated by its month', () => {
  expect(monthOf('2024-03-31T23:59:00Z')).toBe('Mar 2024')
})

test('says how much older the reference is', () => {
  expect(ageBetween('2024-03-15T00:00:00Z', '2026-11-18T00:00:00Z')).toEqual({ words: '2 y 8 mo', months: 32 })
  expect(ageBetween('2025-11-10T00:00:00Z', '2026-11-18T00:00:00Z')?.words).toBe('1 y')
  expect(ageBetween('2026-11-01T00:00:00Z', '2026-11-18T00:00:00Z')).toBeNull()
})

test('says what was measured', () => {
  expect(qualityWords({ eyeSpan: 137.6, yaw: -0.15, luma: 100, laplacianVariance: 240 })).toBe(
    'Sharp, well lit, 138 px between the eyes, turned 9°',
  )
  expect(qualityWords({ eyeSpan: 98, yaw: 0.01, luma: 40, laplacianVariance: 50 })).toBe(
    'Soft, dark, 98 px between the eyes, facing the camera',
  )
  expect(qualityWords({ eyeSpan: 98, yaw: 0.01, luma: 230, laplacianVariance: 100 })).toMatch(
    /^Slightly soft, very bright/,
  )
})

test('says how far from the usual place', () => {
  expect([0.05, 0.32, 1.24, 37.6].map(fromUsualWords)).toEqual([
    'at the usual place',
    '300 m from the usual place',
    '1.2 km from the usual place',
    '38 km from the usual place',
  ])
})

test('a phrase goes into a line', () => {
  expect(inLine('Before-shift check')).toBe('before-shift check')
})
