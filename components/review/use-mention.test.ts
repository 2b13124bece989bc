import { expect, test } from 'vitest'
import { fitting, nameBeingTyped } from './use-mention'

const people = ['Ada Ferro', 'Yuki Ōtsuka', 'Jean-Luc Otis'].map((name) => ({ id: name, name, role: 'lead' as const }))

test.each([
  ['hello', null],
  ['mail a@b', null],
  ['@', ''],
  ['look, @yu', 'yu'],
  ['(@yu', 'yu'],
  ['@Ada Fe', 'Ada Fe'],
  ['@Ada Ferro', null],
  ['@Ada Ferro please', null],
  ['@yu ', null],
])('%j types %j', (text, typed) => {
  expect(nameBeingTyped(text, text.length, people)).toBe(typed)
})

test('only what stands before the caret counts', () => {
  expect(nameBeingTyped('@yu and more', 3, people)).toBe('yu')
  expect(nameBeingTyped('@yu and more', 12, people)).toBeNull()
})

test.each([
  ['', ['Ada Ferro', 'Yuki Ōtsuka', 'Jean-Luc Otis']],
  ['ot', ['Yuki Ōtsuka', 'Jean-Luc Otis']],
  ['luc', ['Jean-Luc Otis']],
  ['yuki o', ['Yuki Ōtsuka']],
  ['x', []],
])('%j fits %j', (typed, names) => {
  expect(fitting(people, typed).map(({ name }) => name)).toEqual(names)
})
