import { expect, test } from 'vitest'
import { isFromHere } from './answer'

const asked = (headers: Record<string, string>) => isFromHere(new Headers({ host: 'likeness.example', ...headers }))

test.each([
  ['a page of this installation', { 'sec-fetch-site': 'same-origin' }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://likeness.example' }, false],
  ['a neighbour', { 'sec-fetch-site': 'same-site' }, false],
  ['a typed address', { 'sec-fetch-site': 'none' }, false],
  ['an older browser that names this origin', { origin: 'http://likeness.example' }, true],
  ['an older browser that names another', { origin: 'http://elsewhere.example' }, false],
  ['an origin that is hidden', { origin: 'null' }, false],
  ['nobody who says', {}, false],
])('%s', (_, headers, here) => expect(asked(headers)).toBe(here))
