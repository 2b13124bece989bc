import { expect, test } from 'vitest'
import { exportAddress, readDriversAddress, withoutFilters } from './drivers-address'

test('the address is read as it was written', () => {
  expect(readDriversAddress({ q: ' Wiś ', standing: 'held', region: 'Airport', sort: '-lastCheck' })).toMatchObject({
    search: 'Wiś',
    standing: 'held',
    region: 'Airport',
    sort: 'lastCheck',
    direction: 'desc',
  })
})

test('drivers come by name, checks by a person with the longest waiting first', () => {
  expect(readDriversAddress({})).toMatchObject({ sort: 'name', direction: 'asc' })
  expect(readDriversAddress({ due: 'person' })).toMatchObject({ due: 'person', sort: 'due', direction: 'asc' })
})

test('what an address cannot mean is left out', () => {
  const query = readDriversAddress({ standing: 'asleep', sort: 'secret', q: 'a\u0000b', region: '', due: 'cat' })
  expect(query).toEqual({ sort: 'name', direction: 'asc', limit: 50 })
  expect(readDriversAddress({ q: 'x'.repeat(200) })).toEqual({ sort: 'name', direction: 'asc', limit: 50 })
})

test('either cursor names the place', () => {
  expect(readDriversAddress({ after: 'abc' }).cursor).toBe('abc')
  expect(readDriversAddress({ before: 'abc' }).cursor).toBe('abc')
})

test('the CSV has the rows of the view, not its page', () => {
  const params = { due: 'person', q: 'Ana', after: 'abc', sort: '-due' }
  expect(exportAddress(params)).toBe('/drivers/export?due=person&sort=-due&q=Ana')
  expect(withoutFilters(params)).toBe('/drivers?due=person&sort=-due')
  expect(withoutFilters({})).toBe('/drivers')
})
