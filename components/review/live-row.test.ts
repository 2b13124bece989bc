import { expect, test } from 'vitest'
import type { CaseNews, QueueRow } from '@/lib/review/view'
import { liveRow } from './live-row'

const NOW = Date.parse('2026-05-04T10:00:00Z')
const [past, soon] = ['2026-05-04T09:59:00Z', '2026-05-04T10:04:00Z']
const yuki = { id: 'y', name: 'Yuki', you: false }
const ines = { id: 'i', name: 'Inês', you: false }
const row = { id: 'c', holder: yuki, ahead: true, claimExpiresAt: soon, looking: [] } as unknown as QueueRow
const news = { id: 'c', holder: ines, ahead: false, claimExpiresAt: soon, looking: [yuki] } as unknown as CaseNews
const free = { holder: null, ahead: false, claimExpiresAt: null }

test('a row is as it was read until something is told of it, and then as told', () => {
  expect(liveRow(row, undefined, NOW)).toBe(row)
  expect(liveRow(row, news, NOW)).toMatchObject({ holder: ines, ahead: false, looking: [yuki] })
})

test('a claim that has run out is nobody’s, not that of whoever held it when the row was read', () => {
  expect(liveRow(row, { ...news, claimExpiresAt: past }, NOW)).toMatchObject(free)
  expect(liveRow({ ...row, claimExpiresAt: past }, undefined, NOW)).toMatchObject(free)
})
