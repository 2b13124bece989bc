import { expect, test } from 'vitest'
import { newId } from './new-id'

test('each is greater than the one before, also in one millisecond and where the clock goes back', () => {
  const now = Date.now()
  const ids = Array.from({ length: 5_000 }, (_, i) => newId(now - (i % 3)))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('it is a UUID of version 7 that tells its millisecond', () => {
  const later = Date.now() + 86_400_000
  const id = newId(later)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(later)
})
