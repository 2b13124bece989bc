import { expect, test } from 'vitest'
import { readSharingAddress, sharingAddress } from './sharing-address'

test('the address is read as it was written', () => {
  expect(readSharingAddress({ tab: 'watched', kind: 'face', q: ' Wiś ', region: 'Airport', after: 'abc' })).toEqual({
    tab: 'watched',
    kind: 'face',
    search: 'Wiś',
    region: 'Airport',
    cursor: 'abc',
    limit: 50,
  })
})

test('what it cannot mean is left out', () => {
  const read = readSharingAddress({
    tab: 'guilty',
    kind: 'smell',
    q: 'a\u0000',
    region: ['a', 'b'],
    after: 'x'.repeat(300),
  })
  expect(read).toMatchObject({ tab: 'open', kind: undefined, search: undefined, region: undefined, cursor: undefined })
})

test('the CSV has the rows of the view, not its page', () => {
  expect(sharingAddress('/sharing/export', { tab: 'watched', q: 'Ana', after: 'abc' })).toBe(
    '/sharing/export?tab=watched&q=Ana',
  )
  expect(sharingAddress('/sharing', {})).toBe('/sharing')
})
