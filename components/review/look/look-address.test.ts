import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST_LOOK, type Look, MODES } from './look'
import { readLook, writeLook } from './look-address'

const thousandths = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((value) => value / 1000)
const sight = fc.record({
  x: thousandths(-3, 3),
  y: thousandths(-3, 3),
  zoom: thousandths(1, 32),
  turn: thousandths(-179, 180),
  flip: fc.boolean(),
  light: fc.integer({ min: -100, max: 100 }),
  contrast: fc.integer({ min: -100, max: 100 }),
})
const looks: fc.Arbitrary<Look> = fc.record({
  first: sight,
  second: sight,
  mode: fc.constantFrom(...MODES),
  swapped: fc.boolean(),
  landmarks: fc.boolean(),
  swipe: thousandths(0, 100),
  target: fc.constant('both'),
  blinking: fc.constant(true),
  lightOpen: fc.constant(false),
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(looks, (look) => {
      expect(readLook(new URLSearchParams(writeLook('', look, null))).look).toEqual(look)
    }),
  )
})

test('a case just opened leaves the address as it is', () => {
  expect(writeLook('', FIRST_LOOK, null)).toBe('')
  expect(writeLook('from=queue&view=swipe', FIRST_LOOK, null)).toBe('from=queue')
})

test('photos are named by the end of their ids', () => {
  const query = writeLook('', FIRST_LOOK, ['0190-aaaa-11112222', '0190-bbbb-33334444'])
  expect(query).toBe('photos=11112222,33334444')
  expect(readLook(new URLSearchParams(query)).photos).toEqual(['11112222', '33334444'])
})

test('nonsense in an address is as if it were not there', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const { look } = readLook(
        new URLSearchParams({ view: `${one}!`, first: other, second: `1,${one}`, swipe: other }),
      )
      expect(look.mode).toBe('side')
      expect(Number.isFinite(look.swipe)).toBe(true)
      for (const value of [...Object.values(look.first), ...Object.values(look.second)])
        expect(typeof value === 'boolean' || Number.isFinite(value)).toBe(true)
    }),
  )
})
