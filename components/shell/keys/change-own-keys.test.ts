import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOfCommand, maySwap, swapped, takenBy, withKey } from './change-own-keys'
import { commandsOf } from './commands'
import { DEFAULT_KEYS, KEY_SCOPES } from './default-keys'
import type { Command } from './key-rows'
import { type OwnKeys, ownKey } from './own-keys'

const all = KEY_SCOPES.flatMap(commandsOf)

/** Two commands on one key where both can be pressed. */
function clashes(own: OwnKeys): string[] {
  return KEY_SCOPES.flatMap((scope) => {
    const reached = [...new Set([...commandsOf(scope), ...commandsOf('everywhere')])]
    const keys = reached.map((one) => keyOfCommand(one, own))
    return keys.filter((key, place) => keys.indexOf(key) !== place)
  })
}

function find(id: string): Command {
  const found = all.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

test('each command has an id of its own, and no default key lies twice where both work', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(clashes({})).toEqual([])
})

test('whatever a person puts where, no key does two things', () => {
  const deed = fc.record({ command: fc.constantFrom(...all), key: fc.constantFrom(...'sdcrjkuio?;', 'F2', 'shift+s') })
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      let own: OwnKeys = {}
      for (const { command, key } of deeds) {
        const other = takenBy(command, key, own)
        if (!other) own = withKey(own, command, key)
        else if (maySwap(own, command, other)) own = swapped(own, command, other)
        expect(clashes(own)).toEqual([])
      }
    }),
  )
})

test('a page asks for its default key and gets the one the person presses', () => {
  const same = find('bench.same_person')
  const own = withKey({}, same, 'j')
  expect(ownKey('bench', 's', own)).toBe('j')
  expect(ownKey('queue', 's', own)).toBe('s')
  expect(ownKey('bench', 'Enter', own)).toBe('Enter')
  expect(ownKey('bench', '?', { 'everywhere.keys': 'F2' })).toBe('F2')
  expect(withKey(own, same, 's')).toEqual({})
})

test('a key that is taken is named with what lies on it', () => {
  expect(takenBy(find('bench.same_person'), 'd', {})).toMatchObject({ does: 'Different people' })
  expect(takenBy(find('driver.open_case'), 's', {})).toBeUndefined()
  expect(takenBy(find('everywhere.keys'), 's', {})).toMatchObject({ does: 'Same person' })
})

test('the sheet says of each command what it does', () => {
  const said = all.map(({ id, key }) => `${id} ${key}`).sort()
  const known = KEY_SCOPES.flatMap((scope) =>
    Object.entries(DEFAULT_KEYS[scope]).map(([name, key]) => `${scope}.${name} ${key}`),
  )
  expect(said).toEqual(known.sort())
})
