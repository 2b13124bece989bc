import { expect, test } from 'vitest'
import { foundByPeople } from './found-by-people'

const pair = (firstId: string, secondId: string, finding: string, driverId = 'a', otherId = 'b') => ({
  driverId,
  otherId,
  firstId,
  secondId,
  finding,
})
const shared = { signal: 'shared_face' as const, driverId: 'a', otherId: 'b', verificationIds: ['a1'] }
const several = { signal: 'several_faces' as const, driverId: 'a', otherId: 'a', verificationIds: ['a7', 'a8'] }

test('one pair found the same person supports a face on two accounts', () => {
  expect(foundByPeople(shared, [pair('a1', 'b1', 'same_person')])).toBe('supports')
  expect(foundByPeople(shared, [pair('b1', 'a2', 'same_person', 'b', 'a')])).toBe('supports')
  expect(foundByPeople(shared, [pair('a1', 'b1', 'cannot_tell')])).toBeNull()
  expect(foundByPeople(shared, [pair('a1', 'c1', 'same_person', 'a', 'c')])).toBeNull()
})

test('it is refuted only by the selfie that gave rise to it', () => {
  expect(foundByPeople(shared, [pair('a1', 'b1', 'different_people')])).toBe('refutes')
  expect(foundByPeople(shared, [pair('a2', 'b1', 'different_people')])).toBeNull()
})

test('two people who disagree on one pair cancel out', () => {
  const both = [pair('a1', 'b1', 'same_person'), pair('b1', 'a1', 'different_people', 'b', 'a')]
  expect(foundByPeople(shared, both)).toBeNull()
  expect(foundByPeople(shared, [...both, pair('a1', 'b2', 'same_person')])).toBe('supports')
})

test('several faces: a selfie inside against one outside of the other face', () => {
  expect(foundByPeople(several, [pair('a1', 'a7', 'different_people', 'a', 'a')])).toBe('supports')
  expect(foundByPeople(several, [pair('a1', 'a7', 'same_person', 'a', 'a')])).toBe('refutes')
  expect(foundByPeople(several, [pair('a7', 'a8', 'different_people', 'a', 'a')])).toBeNull()
  expect(foundByPeople(several, [pair('a1', 'a2', 'different_people', 'a', 'a')])).toBeNull()
})
