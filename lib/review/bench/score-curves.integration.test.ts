import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { countScores } from './count-scores'
import { scoreCurves } from './score-curves'

const NOW = new Date('2026-03-01T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const LATER = NOW.getTime() + 10 * 60_000

type Pair = {
  score: number
  days?: number
  status?: 'approved' | 'rejected' | 'in_review'
  /** How a person found it; without, the matcher cleared it. */
  found?: 'same_person' | 'different_people'
  driverId?: string
}

async function addPair(matcher: string, { score, days = 5, status, found, driverId = randomUUID() }: Pair) {
  const id = randomUUID()
  const at = daysAgo(days)
  const seen = { scale: 'single', score, holdBelow: 0.9, clearFrom: 0.96, matcher, matcherVersion: '1' }
  const common = { driverId, createdAt: at, capturedAt: at, submittedByKind: 'key', submittedById: 'test' }
  const band = score < 0.9 ? 'hold' : score < 0.96 ? 'refer' : 'clear'
  const stands = status ?? (found === 'different_people' ? 'rejected' : 'approved')
  await database().verification.create({ data: { id, status: stands, band, ...seen, ...common } })
  if (!found) return
  const open = { kind: 'match', driverId, verificationId: id, lane: 'match', band, reason: 'below_hold' }
  await database().reviewCase.create({
    data: { ...open, status: 'closed', disposition: found, openedAt: at, laneSince: at, closedAt: at },
  })
}

const placed = (matcher: string, score = 0.87) => ({
  scale: 'single' as const,
  matcher,
  matcherVersion: '1',
  score,
  hold: 0.9,
  clear: 0.96,
})
const sum = (bars: number[]) => bars.reduce((total, bar) => total + bar, 0)

test('pairs lie where people decided them, and a reversal moves them', async () => {
  const matcher = randomUUID()
  await addPair(matcher, { score: 0.871, found: 'different_people' })
  await addPair(matcher, { score: 0.874, found: 'different_people' })
  await addPair(matcher, { score: 0.872, found: 'same_person' })
  await addPair(matcher, { score: 0.873, found: 'different_people', status: 'approved' })
  await addPair(matcher, { score: 0.87, status: 'in_review' })
  await addPair(matcher, { score: 0.87, days: 91, found: 'same_person' })
  await countScores(NOW)
  const curves = await scoreCurves(placed(matcher), LATER)
  expect(curves.near).toEqual({ within: 0.01, different: 2, same: 2 })
  expect([sum(curves.different), sum(curves.same)]).toEqual([2, 2])
  const bar = Math.floor((0.8745 - curves.from) / curves.step)
  expect(sum(curves.different.slice(bar - 1, bar + 1))).toBe(2)
})

test('what the matcher cleared counts once a person has seen the same driver later, and never as a decision', async () => {
  const matcher = randomUUID()
  const driverId = randomUUID()
  await addPair(matcher, { score: 0.965, days: 20, driverId })
  await addPair(matcher, { score: 0.93, days: 10, found: 'same_person', driverId })
  await addPair(matcher, { score: 0.966, days: 5, driverId })
  await addPair(matcher, { score: 0.967 })
  await countScores(NOW)
  const curves = await scoreCurves(placed(matcher, 0.965), LATER)
  expect(sum(curves.same)).toBe(2)
  expect(curves.near).toEqual({ within: 0.01, different: 0, same: 0 })
})

test('another version of the matcher has curves of its own, and nothing decided gives empty ones', async () => {
  const matcher = randomUUID()
  await addPair(matcher, { score: 0.87, found: 'different_people' })
  await countScores(NOW)
  const other = await scoreCurves({ ...placed(matcher), matcherVersion: '2' }, LATER)
  expect(sum(other.different)).toBe(0)
  expect(other.from).toBeLessThan(0.8)
  expect(other.from + other.step * other.same.length).toBeGreaterThan(0.99)
})

test('a recount is read within minutes, not at once', async () => {
  const matcher = randomUUID()
  expect(sum((await scoreCurves(placed(matcher), LATER)).different)).toBe(0)
  await addPair(matcher, { score: 0.87, found: 'different_people' })
  await countScores(NOW)
  expect(sum((await scoreCurves(placed(matcher), LATER + 60_000)).different)).toBe(0)
  expect(sum((await scoreCurves(placed(matcher), LATER + 200_000)).different)).toBe(1)
})
