import { expect, test } from 'vitest'
import { describeHealth } from './health'

const fine = { database: true, workers: 1, matcher: true, waitingJobs: 2, oldestJobMs: 300 }

test('healthy when a worker lives, its matcher is loaded and no job is late', () => {
  expect(describeHealth(fine, 2.4)).toEqual({
    state: 'healthy',
    checks: [
      { what: 'Database', state: 'healthy', found: 'answered in 2 ms' },
      { what: 'Worker', state: 'healthy', found: '1 running' },
      { what: 'Matcher', state: 'healthy', found: 'loaded' },
      { what: 'Jobs', state: 'healthy', found: '2 jobs wait' },
    ],
  })
})

test.each([
  [{ ...fine, workers: 0 }, 'Worker'],
  [{ ...fine, matcher: false }, 'Matcher'],
  [{ ...fine, waitingJobs: 1, oldestJobMs: 180_000 }, 'Jobs'],
])('degraded when something is not there, and it says what', (health, what) => {
  const { state, checks } = describeHealth(health, 1)
  expect(state).toBe('degraded')
  expect(checks.filter((check) => check.state !== 'healthy').map((check) => check.what)).toEqual([what])
})
