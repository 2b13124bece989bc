import { expect, test } from 'vitest'
import { after, hintOf } from './pace'

const MINUTE = 60_000
const worked = (minutes: readonly number[]) =>
  minutes.reduce<ReturnType<typeof after> | null>((stretch, minute) => after(stretch, minute * MINUTE), null)
const minutes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => from + place)

test('a decision within 5 s of the pair is fast', () => {
  const stretch = after(null, 0)
  expect(hintOf(stretch, 4_999)).toEqual({ kind: 'fast', seconds: 5 })
  expect(hintOf(stretch, 40)).toEqual({ kind: 'fast', seconds: 1 })
  expect(hintOf(stretch, 5_000)).toBeNull()
})

test('45 minutes without a pause of 5 suggest a break, once', () => {
  const long = worked(minutes(0, 45))
  expect(long && hintOf(long, 9_000)).toEqual({ kind: 'long', minutes: 45 })
  const told = long && { ...long, toldAt: 45 * MINUTE }
  expect(told && hintOf(after(told, 46 * MINUTE), 9_000)).toBeNull()
})

test('a pause of 5 minutes begins anew', () => {
  const stretch = worked([...minutes(0, 40), ...minutes(45, 80)])
  expect(stretch && hintOf(stretch, 9_000)).toBeNull()
})
