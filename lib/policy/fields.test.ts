import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIELDS } from './fields'
import { FIRST_POLICY } from './first-policy'
import { valueAt, withValue } from './paths'
import { checkContent, readPolicy } from './read-policy'

const { version: _, ...content } = FIRST_POLICY

function leaves(value: unknown, path: string): string[] {
  if (FIELDS.some((field) => field.path === path)) return []
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

test('each value of the policy has a field in the editor, and each field a value', () => {
  expect(leaves(content, '')).toEqual([])
  expect(FIELDS.filter(({ path }) => valueAt(content, path) === undefined)).toEqual([])
  expect(new Set(FIELDS.map(({ path }) => path)).size).toBe(FIELDS.length)
})

test('version 1 is within its own limits', () => {
  expect(checkContent(content)).toEqual({ ok: true, content })
})

test('a version from before a field was there still parses, with what version 1 says', () => {
  fc.assert(
    fc.property(fc.subarray([...FIELDS]), (known) => {
      const older = known.reduce<object>((whole, { path }) => withValue(whole, path, valueAt(content, path)), {})
      expect(readPolicy(1, older)).toEqual(FIRST_POLICY)
    }),
  )
})

test.each([
  ['thresholds.single.hold', 'high', 'Give a number.'],
  ['thresholds.single.hold', 0.97, /can’t begin above clear/],
  ['review.goldenShare', 0.9, 'Give at most 50 %.'],
  ['review.undoBlockedMs', 11_000, 'Give at most 10 seconds.'],
  ['hold.endMs', 3_600_000, 'Give at least 2 hours.'],
  ['hold.endMs', 86_400_000, /before it ends by itself/],
  ['challenges.periodic.everyDays', 1.5, 'Give a whole number.'],
  ['challenges.hours.until', 7, /must be later/],
  ['enforcement.ladder.repeated.days', 3, /can’t be shorter/],
  ['enforcement.noticeDaysByRegion', { Porto: -1 }, 'Give at least 0 days.'],
  ['supplied', [{ provider: '', model: 'm', hold: 1, clear: 2 }], 'Name the vendor.'],
])('%s refuses %j beside the field', (path, value, message) => {
  const checked = checkContent(withValue(content, path, value))
  expect(checked).toMatchObject({ ok: false, errors: { [path]: expect.stringMatching(message) } })
})
