import { expect, it } from 'vitest'
import { keyset, readKeyset } from './keyset'

const id = '01a217aa-4c2e-7d11-8f00-0123456789ab'
const of = (text: string) => Buffer.from(text).toString('base64url')

it('names a place and is read again', () => {
  const at = new Date('2027-05-04T08:00:00.123Z')
  expect(readKeyset(keyset(at, id))).toEqual({ at, id })
})

it.each([
  ['nonsense', 'nonsense'],
  ['an id that is none', of(`2027-05-04T08:00:00.000Z ${'-'.repeat(36)}`)],
  ['a day that is none', of(`2027-13-45T08:00:00.000Z ${id}`)],
  ['a year that no database keeps', of(`-271821-04-20T00:00:00.000Z ${id}`)],
  ['more than a place', of(`2027-05-04T08:00:00.000Z ${id} ${id}`)],
])('refuses %s', (_, cursor) => {
  expect(readKeyset(cursor)).toBeNull()
})
