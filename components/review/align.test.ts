import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Alignment, align, alignedStyle } from './align'

const SIZE = { width: 480, height: 600 }

/** Where a point of the photo lands, in percent of the pane's width, seen from the left end of the eye line. */
function lands([x, y]: [number, number], a: Alignment) {
  const scale = a.width / SIZE.width
  const middle = { x: (a.origin.x / 100) * a.width, y: (a.origin.y / 100) * ((a.width * SIZE.height) / SIZE.width) }
  const angle = (a.turn * Math.PI) / 180
  const [dx, dy] = [x * scale - middle.x, y * scale - middle.y]
  return {
    x: a.left + middle.x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: a.top + middle.y + dx * Math.sin(angle) + dy * Math.cos(angle),
  }
}

const point = fc.tuple(fc.double({ min: 1, max: 479, noNaN: true }), fc.double({ min: 1, max: 599, noNaN: true }))

test('eyes land level on the eye line, centred, 26.5 % of the width apart, however the head is turned', () => {
  fc.assert(
    fc.property(point, point, (left, right) => {
      fc.pre(Math.hypot(left[0] - right[0], left[1] - right[1]) > 5)
      const a = align({ left, right }, SIZE)
      expect(a).not.toBeNull()
      const [l, r] = (left[0] <= right[0] ? [left, right] : [right, left]).map((eye) => lands(eye, a as Alignment))
      expect(l?.x).toBeCloseTo(50 - 26.5 / 2, 6)
      expect(r?.x).toBeCloseTo(50 + 26.5 / 2, 6)
      expect(l?.y).toBeCloseTo(0, 6)
      expect(r?.y).toBeCloseTo(0, 6)
    }),
  )
})

test('a level face is not turned', () => {
  expect(align({ left: [170, 270], right: [310, 270] }, SIZE)?.turn).toBeCloseTo(0)
})

test('eyes that coincide align nothing', () => {
  expect(align({ left: [240, 270], right: [240, 270] }, SIZE)).toBeNull()
})

test('the style hangs the photo from the eye line at 46 % of the height', () => {
  const a = align({ left: [170, 270], right: [310, 270] }, SIZE) as Alignment
  expect(a.top).toBeLessThan(0)
  expect(alignedStyle(a).top).toMatch(/^calc\(46cqh \+ -[\d.]+ \* var\(--u\)\)$/)
})
