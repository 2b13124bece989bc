import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readColumns, withLayout, writeColumns } from './layout-words'

const COLUMNS = ['ref', 'why', 'band', 'region']

test('the address brings back which columns were shown, whichever they were', () => {
  const shown = fc.record({ ref: fc.boolean(), why: fc.boolean(), band: fc.boolean(), region: fc.boolean() })
  fc.assert(
    fc.property(shown, (choice) => {
      expect(readColumns(writeColumns(choice, COLUMNS), COLUMNS)).toEqual(choice)
    }),
  )
})

test('an address that says nothing of columns leaves them to the reader', () => {
  expect(readColumns(null, COLUMNS)).toBeNull()
  expect(readColumns('', COLUMNS)).toBeNull()
  expect(readColumns('shoe.size', COLUMNS)).toBeNull()
})

test('a reader who sees fewer columns sees those of a link that are theirs', () => {
  expect(readColumns('why.band', ['ref', 'why'])).toEqual({ ref: false, why: true })
  expect(readColumns('none', ['ref', 'why'])).toEqual({ ref: false, why: false })
})

test('a layout goes into a query beside what is there', () => {
  expect(withLayout('lane=all&cols=ref', { cols: 'ref.why', rows: 'compact' })).toBe(
    'lane=all&cols=ref.why&rows=compact',
  )
  expect(withLayout('rows=compact', { cols: null, rows: null })).toBe('rows=compact')
})
