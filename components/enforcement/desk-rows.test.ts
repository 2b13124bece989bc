import { expect, test } from 'vitest'
import type { SuspensionRow, SuspensionsPage } from '@/lib/enforcement/view'
import { deskRows, groupOf, lengthOf } from './desk-rows'

const NOW = Date.parse('2026-05-20T12:00:00Z')
const inDays = (days: number) => new Date(NOW + days * 86_400_000).toISOString()

const suspension = (id: string, state: SuspensionRow['state'], endsAt: string | null, endedAt: string | null = null) =>
  ({ id, state, startsAt: inDays(-1), endsAt, endedAt }) as SuspensionRow

const page = {
  awaiting: [{ caseId: 'waits' }],
  now: [
    suspension('until lifted', 'active', null),
    suspension('ends later', 'active', inDays(5)),
    suspension('planned', 'planned', inDays(9)),
    suspension('ends soon', 'active', inDays(1)),
  ],
  ended: [
    suspension('long ago', 'expired', inDays(-30), inDays(-30)),
    suspension('last week', 'lifted', null, inDays(-6)),
    suspension('today', 'expired', inDays(-0.2), inDays(-0.2)),
  ],
} as SuspensionsPage

test('now: who waits for a lead, what ends first, what is planned, what ended this week', () => {
  const rows = deskRows(page, 'now', NOW)
  expect(rows.map((row) => row.id)).toEqual([
    'waits',
    'ends soon',
    'ends later',
    'until lifted',
    'planned',
    'today',
    'last week',
  ])
  expect([...new Set(rows.map(groupOf))]).toEqual(['awaiting', 'active', 'planned', 'ended'])
})

test('history: everything that ended, the newest first', () => {
  expect(deskRows(page, 'history', NOW).map((row) => row.id)).toEqual(['today', 'last week', 'long ago'])
})

test('waiting: confirmed rejections alone', () => {
  expect(deskRows(page, 'waiting', NOW).map((row) => row.id)).toEqual(['waits'])
})

test('a length is said in days, under a day in hours', () => {
  expect(lengthOf({ startsAt: inDays(0), endsAt: inDays(7) })).toBe('7 days')
  expect(lengthOf({ startsAt: inDays(0), endsAt: inDays(0.5) })).toBe('12 hours')
  expect(lengthOf({ startsAt: inDays(0), endsAt: null })).toBe('Until lifted')
})
