import { expect, test } from 'vitest'
import { database } from './index'
import { listen } from './listen'

test('hears what is said on its channel, and says when it was away', async () => {
  const heard: string[] = []
  let restored = 0
  let wake = () => {}
  const next = () => new Promise<void>((done) => (wake = done))
  const there = next()
  const end = listen('listen_test', {
    heard: (payload) => {
      heard.push(payload)
      wake()
    },
    restored: () => {
      restored++
      wake()
    },
    lost: () => undefined,
  })
  await there
  const first = next()
  await database().$executeRaw`select pg_notify('listen_test', 'one')`
  await first
  const again = next()
  await database()
    .$executeRaw`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%listen_test%'`
  await again
  expect(restored).toBe(2)
  const second = next()
  await database().$executeRaw`select pg_notify('listen_test', 'two')`
  await second
  expect(heard).toEqual(['one', 'two'])
  await end()
})
