import { expect, test } from 'vitest'
import { FOLLOWERS } from '@/lib/audit'
import { JOB_NAMES } from '@/lib/vocabulary'
import { CRONTAB, tasks } from './tasks'

const bound = Object.keys(
  tasks({ name: 'none', version: '0', measure: () => Promise.reject(new Error('This test measures nothing.')) }),
)

test('every job name is bound to a function of a stage', () => {
  expect(bound.sort()).toEqual([...JOB_NAMES].sort())
})

test('every follower and every cron line names a bound job', () => {
  const followers = Object.values(FOLLOWERS).flat()
  const timed = CRONTAB.split('\n').map((line) => line.split(' ')[5])
  for (const name of [...followers, ...timed]) expect(bound).toContain(name)
  expect(followers.length).toBeGreaterThan(0)
})
