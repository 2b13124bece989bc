import { expect, test } from 'vitest'
import type { TimelineItem } from '@/lib/dossier/view'
import { groupTimeline, isFold, midnightOf } from './timeline-groups'

const NOON = Date.UTC(2026, 10, 20, 12)
const HOUR = 3_600_000
const MIDNIGHT = midnightOf(NOON, 'utc')

const item = (hoursAgo: number, over: Partial<TimelineItem> = {}): TimelineItem => ({
  id: String(hoursAgo),
  at: new Date(NOON - hoursAgo * HOUR).toISOString(),
  kind: 'check',
  icon: 'camera',
  title: 'Selfie taken',
  detail: null,
  href: null,
  ...over,
})
const cleared = (hoursAgo: number) => item(hoursAgo, { icon: 'circle-check' })

test('items stand under the day they lie in', () => {
  const groups = groupTimeline([item(1), item(12), item(12.1), item(150), item(200)], MIDNIGHT)
  expect(groups.map(({ title, entries }) => [title, entries.length])).toEqual([
    ['Today', 2],
    ['This week', 2],
    ['Before', 1],
  ])
})

test('four clear checks in a row become one line before this week, and nowhere else', () => {
  const recent = [cleared(1), cleared(2), cleared(3), cleared(4)]
  const old = [cleared(300), cleared(301), cleared(302), cleared(303), item(304), cleared(305)]
  const [today, before] = groupTimeline([...recent, ...old], MIDNIGHT)
  expect(today?.entries).toHaveLength(4)
  expect(before?.entries.map((entry) => (isFold(entry) ? entry.fold.length : entry.id))).toEqual([4, '304', '305'])
})

test('nothing is lost by folding', () => {
  const items = Array.from({ length: 40 }, (_, i) => (i % 7 === 3 ? item(300 + i) : cleared(300 + i)))
  const [before] = groupTimeline(items, MIDNIGHT)
  expect(before?.entries.flatMap((entry) => (isFold(entry) ? entry.fold : [entry]))).toEqual(items)
})
