import { expect, test } from 'vitest'
import { type QueuePage, type QueueRow, queueQuery } from '@/lib/review/view'
import { livelihoodGroups, placeWords } from './queue-words'
import { initialsOf, shortName } from './short-names'

const row = (blockedSince: string | null, band: QueueRow['band'] = 'hold') => ({ blockedSince, band }) as QueueRow
const page = (rows: QueueRow[], nextCursor: string | null = null): QueuePage => ({
  rows,
  nextCursor,
  previousCursor: null,
  total: rows.length,
  totalCapped: false,
})
const byLivelihood = queueQuery.parse({})
const [stopped, working] = [row('2026-11-18T09:00:00Z'), row(null, 'refer')]

test('rows stand under what the case does to the driver, counted when the list is whole', () => {
  const group = livelihoodGroups(page([stopped, working, working]), byLivelihood)
  expect(group?.(stopped)).toBe('Cannot work until decided · 1')
  expect(group?.(working)).toBe('Can work meanwhile · 2')
})

test('a part of the list is not counted', () => {
  expect(livelihoodGroups(page([stopped], 'more'), byLivelihood)?.(stopped)).toBe('Cannot work until decided')
})

test('no headings in another order, nor where they would tell a blind reader', () => {
  expect(livelihoodGroups(page([stopped]), queueQuery.parse({ sort: 'driver' }))).toBeUndefined()
  expect(livelihoodGroups(page([stopped, row(null, null)]), byLivelihood)).toBeUndefined()
})

test('a row says why it stands where it does, and not to a blind reader', () => {
  expect(placeWords(stopped)).toBe('cannot work: before all who can, the longest first')
  expect(placeWords(working)).toBe('can work: after all who cannot, the longest wait first')
  expect(placeWords(row('2026-11-18T09:00:00Z', null))).toBeNull()
})

test('colleagues are known by first name and initial', () => {
  expect(shortName('Tomasz Wren')).toBe('Tomasz W.')
  expect(shortName('Yuki')).toBe('Yuki')
  expect(initialsOf('Mara van der Lind')).toBe('ML')
})
