import { expect, test } from 'vitest'
import { reasonOfDigit, toggleReason, withReason } from './reasons'

test('digits name the reasons in their order', () => {
  expect(reasonOfDigit(1)).toBe('face_shape')
  expect(reasonOfDigit(9)).toBe('document_unreadable')
  expect(reasonOfDigit(0)).toBeUndefined()
})

test('a reason is added and taken away, in the order of the digits', () => {
  const two = toggleReason(toggleReason([], 'nose'), 'eyes')
  expect(two).toEqual(['eyes', 'nose'])
  expect(toggleReason(two, 'eyes')).toEqual(['nose'])
})

test('a plain digit confirms with what was added before', () => {
  expect(withReason(['nose'], 'face_shape')).toEqual(['face_shape', 'nose'])
  expect(withReason(['nose'], 'nose')).toEqual(['nose'])
})
