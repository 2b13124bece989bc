import { expect, test } from 'vitest'
import { markedBy, stretched } from './brush'

test('a brush marks days in their order, whichever way it was drawn; one day is no zoom', () => {
  expect(markedBy({ anchor: 9, head: 4 })).toEqual({ first: 4, last: 9 })
  expect(markedBy({ anchor: 4, head: 9 })).toEqual({ first: 4, last: 9 })
  expect(markedBy({ anchor: 4, head: 4 })).toBeNull()
  expect(markedBy(null)).toBeNull()
})

test('keys stretch it from the day it was begun at, and not beyond the days', () => {
  const one = stretched(null, 27, -1, 28)
  expect(one).toEqual({ anchor: 27, head: 26 })
  expect(stretched(one, 26, -1, 28)).toEqual({ anchor: 27, head: 25 })
  expect(stretched({ anchor: 20, head: 27 }, 27, 1, 28)).toEqual({ anchor: 20, head: 27 })
  expect(stretched({ anchor: 3, head: 0 }, 0, -1, 28)).toEqual({ anchor: 3, head: 0 })
})
