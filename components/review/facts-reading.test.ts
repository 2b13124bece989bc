import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CaseFacts } from '@/lib/review/view'
import { refuse } from '@/lib/vocabulary'
import { type FactsReading, readingOf } from './facts-reading'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const facts = { place: 'Harbour' } as CaseFacts
const away = () => Promise.reject(new Error('The server is away.'))

test('a read that fails says so, tries again by itself, and shows what comes then', async () => {
  const told: FactsReading[] = []
  const read = vi.fn().mockImplementationOnce(away).mockResolvedValue({ ok: true, value: facts })
  readingOf(read, (one) => told.push(one))
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toMatchObject([{ state: 'failed', again: true, why: expect.stringContaining('could not be read') }])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(told.at(-1)).toEqual({ state: 'known', facts })
})

test('after three tries it says how to try once more, and asks no further', async () => {
  const told: FactsReading[] = []
  const read = vi.fn(away)
  readingOf(read, (one) => told.push(one))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(read).toHaveBeenCalledTimes(3)
  expect(told.at(-1)).toMatchObject({ again: false, why: expect.stringContaining('to try again') })
})

test('what is refused is said in words and not asked again', async () => {
  const told: FactsReading[] = []
  const read = vi.fn(async () => refuse('not-found'))
  readingOf(read, (one) => told.push(one))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual([{ state: 'failed', again: false, why: 'This case is not in your queue any more.' }])
  expect(read).toHaveBeenCalledTimes(1)
})

test('a card that is closed is told nothing and asks nothing', async () => {
  const told: FactsReading[] = []
  const read = vi.fn(away)
  readingOf(read, (one) => told.push(one))()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([told, read.mock.calls.length]).toEqual([[], 1])
})
