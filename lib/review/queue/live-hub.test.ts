import { expect, test, vi } from 'vitest'
import { subscribe, type Tick } from './live-hub'

type Hear = Parameters<typeof import('@/lib/audit')['hearRecords']>[0]
let hear: Hear | undefined
let isAway = false
const read = async () => {
  if (isAway) throw new Error('The database is away.')
  return []
}
vi.mock('@/lib/audit', () => ({
  hearRecords: (given: Hear) => {
    hear = given
    return async () => undefined
  },
}))
vi.mock('@/lib/configuration', () => ({ log: { error: () => undefined, warn: () => undefined } }))
vi.mock('../records', () => ({ findCases: () => read() }))
vi.mock('../bench/look-records', () => ({ findHolderNames: () => read(), findLooks: () => read() }))
vi.mock('../golden/golden-records', () => ({ findShownTo: async () => new Map() }))
vi.mock('../golden/untold', () => ({ asUntold: async (row: unknown) => row }))
vi.mock('./waiting-records', () => ({ findLaneCounts: () => read() }))

test('news that could not be read are told with the next as missed, those of accounts with them', async () => {
  vi.useFakeTimers()
  const ticks: Tick[] = []
  const end = subscribe((tick) => ticks.push(tick))
  isAway = true
  hear?.told({ type: 'user.disabled', id: 'u1' })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(ticks).toEqual([])
  isAway = false
  hear?.told({ type: 'case.claimed', id: 'c1' })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(ticks).toMatchObject([{ missed: true }])
  hear?.told({ type: 'case.claimed', id: 'c1' })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(ticks.at(-1)).toMatchObject({ missed: false })
  end()
  vi.useRealTimers()
})
