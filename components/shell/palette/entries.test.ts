import { expect, test } from 'vitest'
import { fits, marked } from './entries'

test.each([
  ['st re', 'Start reviewing', true],
  ['rev start', 'Start reviewing', true],
  ['art', 'Start reviewing', false],
  ['', 'Start reviewing', true],
  ['otsuka', 'Yuki Ōtsuka', true],
  ['d-41', 'D-41876', false],
])('%j fits %j: %j', (text, offered, expected) => {
  expect(fits(text, offered)).toBe(expected)
})

test.each([
  ['Dmytro Kovalchuk', 'kov', ['Dmytro ', 'Kov', 'alchuk']],
  ['Milena Kovač', 'kovac', ['Milena ', 'Kovač', '']],
  ['Ada Ferro', 'x', ['Ada Ferro', '', '']],
  ['Ada Ferro', ' ', ['Ada Ferro', '', '']],
])('%j by %j', (label, text, parts) => {
  expect(marked(label, text)).toEqual(parts)
})
