import { expect, test } from 'vitest'
import { namedIn } from './note-words'

const people = [{ name: 'Ada' }, { name: 'Ada Ferro' }, { name: 'Yuki Ōtsuka' }]

test.each([
  ['nobody', []],
  ['@Ada look', ['Ada']],
  ['@Ada Ferro look', ['Ada Ferro']],
  ['ask @Yuki Ōtsuka, or @Ada', ['Ada', 'Yuki Ōtsuka']],
  ['mail ada@Ferro', []],
])('%j names %j', (text, names) => {
  expect(namedIn(text, people).map(({ name }) => name)).toEqual(names)
})
