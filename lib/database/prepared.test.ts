import { expect, test, vi } from 'vitest'
import { directName } from './prepared'

test('a statement has one name and no other has it, also where the module is loaded again', async () => {
  const first = directName('select 1 as a')
  const second = directName('select 2 as b')
  expect(first).toBeDefined()
  expect(second).not.toBe(first)
  vi.resetModules()
  const again = await import('./prepared')
  expect(again.directName('select 2 as b')).toBe(second)
  expect(again.directName('select 3 as c')).not.toBe(first)
})
