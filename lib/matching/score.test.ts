import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DESCRIPTOR_LENGTH, decodeDescriptor, encodeDescriptor, score, template } from './score'

const component = fc.double({ min: -1, max: 1, noNaN: true })
const vector = fc
  .array(component, { minLength: DESCRIPTOR_LENGTH, maxLength: DESCRIPTOR_LENGTH })
  .filter((v) => Math.hypot(...v) > 0.01)
const unit = vector.map((v) => v.map((x) => x / Math.hypot(...v)))

describe('score', () => {
  test('is 1 for the same descriptor, 0 at a right angle, -1 for the opposite', () => {
    expect(score([3, 4], [3, 4])).toBeCloseTo(1, 12)
    expect(score([1, 0], [0, 2])).toBe(0)
    expect(score([1, 1], [-1, -1])).toBeCloseTo(-1, 12)
  })

  test('lies between -1 and 1, whichever comes first and however long the vectors are', () => {
    fc.assert(
      fc.property(vector, vector, fc.double({ min: 0.1, max: 100, noNaN: true }), (a, b, factor) => {
        const value = score(a, b)
        expect(Math.abs(value)).toBeLessThanOrEqual(1)
        expect(score(b, a)).toBeCloseTo(value, 12)
        const longer = a.map((x) => x * factor)
        expect(score(longer, b)).toBeCloseTo(value, 9)
      }),
    )
  })

  test('refuses descriptors of two matchers and an empty one', () => {
    expect(() => score([1, 0], [1, 0, 0])).toThrow(RangeError)
    expect(() => score([0, 0], [1, 0])).toThrow(RangeError)
  })
})

describe('template', () => {
  test('of one descriptor is that descriptor', () => {
    fc.assert(
      fc.property(unit, (d) => {
        expect(score(template([d]), d)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('is of length one, and the same in whichever order the references came', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 5 }), (descriptors) => {
        const sum = descriptors[0]?.map((_, i) => descriptors.reduce((s, d) => s + (d[i] ?? 0), 0)) ?? []
        fc.pre(Math.hypot(...sum) > 0.01)
        const made = template(descriptors)
        expect(Math.hypot(...made)).toBeCloseTo(1, 9)
        expect(score(made, template([...descriptors].reverse()))).toBeCloseTo(1, 9)
      }),
    )
  })

  test('lies between its two references', () => {
    const made = template([
      [1, 0],
      [0, 5],
    ])
    expect(made[0]).toBeCloseTo(Math.SQRT1_2, 12)
    expect(made[1]).toBeCloseTo(Math.SQRT1_2, 12)
  })

  test('refuses to be made of nothing, of two matchers, or of what cancels out', () => {
    expect(() => template([])).toThrow(RangeError)
    expect(() => template([[1, 0], [1]])).toThrow(RangeError)
    expect(() =>
      template([
        [1, 0],
        [-1, 0],
      ]),
    ).toThrow(RangeError)
  })
})

describe('descriptor bytes', () => {
  test('come back as they were, at Float32 precision', () => {
    fc.assert(
      fc.property(vector, (d) => {
        const float32 = Array.from(Float32Array.from(d))
        expect(decodeDescriptor(encodeDescriptor(float32))).toEqual(float32)
        expect(score(decodeDescriptor(encodeDescriptor(d)), d)).toBeCloseTo(1, 6)
      }),
    )
  })

  test('are four little-endian bytes a number, read from any place in a buffer', () => {
    const bytes = encodeDescriptor([1, -2])
    expect(bytes.toString('hex')).toBe('0000803f000000c0')
    expect(decodeDescriptor(Buffer.concat([Buffer.from([9]), bytes]).subarray(1))).toEqual([1, -2])
  })

  test('are refused when some are missing', () => {
    expect(() => decodeDescriptor(Buffer.alloc(0))).toThrow(RangeError)
    expect(() => decodeDescriptor(Buffer.alloc(510))).toThrow(RangeError)
  })
})
