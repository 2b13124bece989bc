import { expect, test } from 'vitest'
import { reasonOfDigit } from './reasons'

test('each digit stands for one reason', () => {
  expect(reasonOfDigit(1)).toBe('face_shape')
  expect(reasonOfDigit(9)).toBe('document_unreadable')
  expect(reasonOfDigit(0)).toBeUndefined()
})
