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

test('two people of one name are both meant', () => {
  const twins = [
    { name: 'Ada', id: 1 },
    { name: 'Ada', id: 2 },
  ]
  expect(namedIn('@Ada look', twins)).toEqual(twins)
})
