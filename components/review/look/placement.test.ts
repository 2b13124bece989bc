import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AT_REST, flipOver, lands, move, type Placement, pixelZoom, turnBy, whole, ZOOM, zoomAt } from './placement'

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const spot = fc.record({ x: real(-1, 1), y: real(-1, 1) })
const placement: fc.Arbitrary<Placement> = fc.record({
  x: real(-1, 1),
  y: real(-1, 1),
  zoom: real(ZOOM.least, ZOOM.most),
  turn: real(-179, 180),
  flip: fc.boolean(),
})

function same(one: Placement, other: Placement): void {
  expect(one.flip).toBe(other.flip)
  expect(one.zoom).toBeCloseTo(other.zoom, 6)
  for (const at of [
    { x: 0, y: 0 },
    { x: 0.3, y: -0.2 },
  ]) {
    expect(lands(at, one).x).toBeCloseTo(lands(at, other).x, 6)
    expect(lands(at, one).y).toBeCloseTo(lands(at, other).y, 6)
  }
}

test('zooming keeps what lies under the pointer under it', () => {
  fc.assert(
    fc.property(placement, spot, real(0.1, 10), (before, point, factor) => {
      const after = zoomAt(before, factor, lands(point, before))
      expect(lands(point, after).x).toBeCloseTo(lands(point, before).x, 6)
      expect(lands(point, after).y).toBeCloseTo(lands(point, before).y, 6)
      expect(after.zoom).toBeGreaterThanOrEqual(ZOOM.least)
      expect(after.zoom).toBeLessThanOrEqual(ZOOM.most)
    }),
  )
})

test('turning turns what is seen about the anchor, and back', () => {
  fc.assert(
    fc.property(placement, spot, real(-360, 360), (before, point, degrees) => {
      const [was, is] = [lands(point, before), lands(point, turnBy(before, degrees))]
      expect(Math.hypot(is.x, is.y)).toBeCloseTo(Math.hypot(was.x, was.y), 6)
      same(turnBy(turnBy(before, degrees), -degrees), before)
    }),
  )
})

test('flipping mirrors what is seen; twice is as before', () => {
  fc.assert(
    fc.property(placement, spot, (before, point) => {
      const [was, is] = [lands(point, before), lands(point, flipOver(before))]
      expect(is.x).toBeCloseTo(-was.x, 6)
      expect(is.y).toBeCloseTo(was.y, 6)
      same(flipOver(flipOver(before)), before)
    }),
  )
})

test('a turn seen in the mirror is a turn the other way', () => {
  fc.assert(
    fc.property(placement, real(-180, 180), (before, degrees) => {
      same(flipOver(turnBy(before, degrees)), turnBy(flipOver(before), -degrees))
    }),
  )
})

test('four quarter turns are none', () => {
  same([90, 90, 90, 90].reduce(turnBy, { ...AT_REST, x: 0.2 }), { ...AT_REST, x: 0.2 })
})

test('a photo that is moved cannot be lost', () => {
  expect(move(AT_REST, { x: 900, y: -900 })).toMatchObject({ x: 2, y: -2 })
  expect(move(AT_REST, { x: 0.5, y: 0.25 })).toMatchObject({ x: 0.5, y: 0.25 })
})

test('fitting keeps turn and flip', () => {
  expect(whole({ x: 1, y: 2, zoom: 3, turn: 90, flip: true })).toEqual({ x: 0, y: 0, zoom: 1, turn: 90, flip: true })
})

test('at 1:1 a pixel of the photo is a pixel of the screen', () => {
  fc.assert(
    fc.property(real(0.1, 1.3), real(1, 3), (drawn, density) => {
      expect(drawn * density * pixelZoom(drawn, density)).toBeCloseTo(1, 6)
    }),
  )
})
