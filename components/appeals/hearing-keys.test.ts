import { expect, test } from 'vitest'
import { NOTHING_PRESSED, press, pressReason, toggleReason } from './hearing-keys'

test('the same key twice records, another key revises', () => {
  const first = press(NOTHING_PRESSED, 'same_person')
  expect(first).toEqual({ pressed: { chosen: 'same_person', reasons: [] }, deed: null })
  expect(press(first.pressed, 'cannot_tell').deed).toBeNull()
  expect(press(first.pressed, 'same_person').deed).toEqual({ do: 'find', finding: 'same_person', reasons: [] })
})

test('different people are never recorded without a reason', () => {
  const { pressed } = press(NOTHING_PRESSED, 'different_people')
  expect(press(pressed, 'different_people').deed).toBeNull()
  expect(pressReason(pressed, 'nose').deed).toEqual({ do: 'find', finding: 'different_people', reasons: ['nose'] })
  const two = toggleReason(toggleReason(pressed, 'eyes'), 'ears')
  expect(press(two, 'different_people').deed).toMatchObject({ reasons: ['eyes', 'ears'] })
  expect(toggleReason(two, 'eyes').reasons).toEqual(['ears'])
})

test('a reason means nothing before different people were pressed', () => {
  expect(pressReason(NOTHING_PRESSED, 'nose').deed).toBeNull()
  expect(press(press(NOTHING_PRESSED, 'new_selfie').pressed, 'new_selfie').deed).toEqual({ do: 'ask' })
})
