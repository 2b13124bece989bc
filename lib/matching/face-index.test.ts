import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highest } from './cohort'
import { FaceIndex } from './face-index'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const vector = fc
  .array(fc.float({ min: Math.fround(-1), max: 1, noNaN: true }), { minLength: 70, maxLength: 70 })
  .filter((numbers) => Math.hypot(...numbers) > 0.1)
  .map((numbers) => Array.from(Float32Array.from(numbers, (value) => value / Math.hypot(...numbers))))
const step = fc.oneof(
  fc.record({ put: fc.constantFrom(...ids), vector }),
  fc.record({ remove: fc.constantFrom(...ids) }),
)

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

test('finds exactly who is in it, whatever came, changed and went before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), vector, (steps, probe) => {
      const index = new FaceIndex()
      const model = new Map<string, number[]>()
      for (const one of steps) {
        if ('put' in one) {
          index.put(one.put, one.vector)
          model.set(one.put, one.vector)
        } else {
          index.remove(one.remove)
          model.delete(one.remove)
        }
      }
      expect(index.size).toBe(model.size)
      const expected = [...model]
        .filter(([id, kept]) => id !== 'a' && dot(kept, probe) >= 0.3)
        .map(([driverId, kept]) => ({ driverId, score: dot(kept, probe) }))
      const found = index.search(probe, 0.3, 'a')
      expect(found.map((one) => one.driverId).sort()).toEqual(expected.map((one) => one.driverId).sort())
      for (const { driverId, score } of found) expect(score).toBeCloseTo(dot(model.get(driverId) ?? [], probe), 5)
      expect(found.map((one) => one.score)).toEqual(found.map((one) => one.score).sort((a, b) => b - a))
    }),
  )
})

/** Labelled as what it is: generated descriptors of nobody. */
const generated = (seed: number, length = 12) => {
  const numbers = Array.from({ length }, (_, i) => 1 + 0.4 * Math.sin(seed * 12.9898 + i * 78.233))
  return numbers.map((value) => value / Math.hypot(...numbers))
}

test('a cohort is everybody else, and none below the least size', () => {
  const index = new FaceIndex()
  for (let i = 0; i < 30; i++) index.put(`driver ${i}`, generated(i))
  const sizes = { atLeast: 29, atMost: 100 }
  const cohort = index.cohort('driver 7', 5n, sizes)
  expect(cohort).toMatchObject({ size: 29, version: 5n })
  const others = Array.from({ length: 30 }, (_, i) => i).filter((i) => i !== 7)
  const scores = others.map((i) => dot(Array.from(Float32Array.from(generated(i))), generated(99)))
  const expected = highest(scores, 9)
  expect(cohort?.scoresOf(generated(99)).mean).toBeCloseTo(expected.mean, 9)
  expect(cohort?.scoresOf(generated(99)).deviation).toBeCloseTo(expected.deviation, 9)
  expect(index.cohort('driver 7', 5n, { ...sizes, atLeast: 30 })).toBeNull()
  expect(index.cohort('a stranger', 5n, { ...sizes, atLeast: 30 })?.size).toBe(30)
})

test('a large cohort is thinned to the same members whoever came first', () => {
  const forwards = new FaceIndex()
  const backwards = new FaceIndex()
  for (let i = 0; i < 4_000; i++) forwards.put(`driver ${i}`, generated(i))
  for (let i = 3_999; i >= 0; i--) backwards.put(`driver ${i}`, generated(i))
  const sizes = { atLeast: 100, atMost: 1_000 }
  const [one, other] = [forwards.cohort('x', 1n, sizes), backwards.cohort('x', 1n, sizes)]
  expect(one?.size).toBeGreaterThan(850)
  expect(one?.size).toBeLessThan(1_150)
  expect(one?.size).toBe(other?.size)
  expect(one?.scoresOf(generated(77)).mean).toBeCloseTo(other?.scoresOf(generated(77)).mean ?? 0, 9)
})

test('refuses vectors of another length: another matcher', () => {
  const index = new FaceIndex()
  index.put('a', [1, 0])
  expect(() => index.put('b', [1, 0, 0])).toThrow(RangeError)
  expect(() => index.search([1, 0, 0], 0.5, '')).toThrow(RangeError)
})
