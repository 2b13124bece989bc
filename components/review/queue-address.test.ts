import { expect, test } from 'vitest'
import { exportAddress, readQueueAddress, withoutFilters } from './queue-address'

test('an empty address is the match lane by livelihood', () => {
  expect(readQueueAddress({})).toMatchObject({ lane: 'match', sort: 'livelihood', direction: 'asc', limit: 50 })
})

test('reads lane, filters, order and place', () => {
  expect(
    readQueueAddress({ lane: 'all', band: 'hold', claimed: 'free', q: 'kov', sort: '-waiting', after: 'abc' }),
  ).toMatchObject({
    lane: 'all',
    band: 'hold',
    claimed: 'free',
    search: 'kov',
    sort: 'waiting',
    direction: 'desc',
    cursor: 'abc',
  })
})

test('what the address can not mean is left out', () => {
  const query = readQueueAddress({ lane: 'golden', band: 'clear', sort: 'score', q: 'ok' })
  expect(query).toMatchObject({ lane: 'match', sort: 'livelihood', search: 'ok' })
  expect(query.band).toBeUndefined()
  const kept = { lane: 'second_review', region: 'Harbour', sort: '-waiting' }
  expect(readQueueAddress({ ...kept, waiting: '0', assignee: 'somebody' })).toEqual(readQueueAddress(kept))
  expect(readQueueAddress(kept)).toMatchObject({ lane: 'second_review', region: 'Harbour', sort: 'waiting' })
})

test('what no database takes is left out, too', () => {
  for (const name of ['q', 'region', 'checkReason', 'signal'])
    expect(readQueueAddress({ lane: 'all', [name]: 'a\u0000b' })).toEqual(readQueueAddress({ lane: 'all' }))
})

test('the export keeps lane, order and filters, not the place', () => {
  expect(exportAddress({ lane: 'all', sort: '-waiting', band: 'hold', after: 'abc' })).toBe(
    '/queue/export?lane=all&sort=-waiting&band=hold',
  )
  expect(exportAddress({})).toBe('/queue/export')
})

test('clearing the filters keeps lane, order, columns and row height', () => {
  expect(withoutFilters({ lane: 'all', cols: 'why.band', rows: 'compact', q: 'kov' })).toBe(
    '/queue?lane=all&cols=why.band&rows=compact',
  )
  expect(withoutFilters({ lane: 'all', sort: '-waiting', band: 'hold' })).toBe('/queue?lane=all&sort=-waiting')
})
