import { expect, test } from 'vitest'
import { database, disconnect, transaction } from '.'
import { isDatabaseAway } from './is-database-away'

const thrownBy = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => undefined,
    (error) => error,
  )

test.each<[string, () => Promise<unknown>]>([
  ['a query', () => database().driver.findFirst()],
  ['raw SQL', () => database().$queryRaw`select 1`],
  ['a transaction', () => transaction((tx) => tx.driver.count())],
])('%s on a database that is not there', async (_, work) => {
  expect(isDatabaseAway(await thrownBy(work))).toBe(true)
  await disconnect()
})

test.each([
  [new Error('timeout exceeded when trying to connect'), true],
  [{ name: 'DriverAdapterError', cause: { kind: 'postgres', originalCode: '57P01' } }, true],
  [{ name: 'DriverAdapterError', cause: { kind: 'postgres', originalCode: '22021' } }, false],
  [Object.assign(new Error('taken'), { code: 'P2002' }), false],
  [new TypeError('x is not a function'), false],
  [undefined, false],
])('%o: %s', (error, away) => {
  expect(isDatabaseAway(error)).toBe(away)
})
