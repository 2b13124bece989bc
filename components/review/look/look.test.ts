import { expect, test } from 'vitest'
import { changed, FIRST_LOOK, nextTarget, reset, setTone, sightStyle, spokenFor, upperOf } from './look'
import { move, turnBy, zoomAt } from './placement'

const closer = (look: typeof FIRST_LOOK, target: 'both' | 'first' | 'second') =>
  changed(look, target, (sight) => zoomAt(sight, 2, { x: 0.1, y: 0 }))

test('together both change alike, alone the other stays as it is', () => {
  const both = closer(FIRST_LOOK, 'both')
  expect(both.first).toEqual(both.second)
  expect(both.first.zoom).toBe(2)
  const one = closer(both, 'second')
  expect(one.first).toBe(both.first)
  expect(one.second.zoom).toBe(4)
  const again = closer(one, 'both')
  expect(again.second.zoom / again.first.zoom).toBe(2)
})

test('a reset keeps the view and what the tools act on', () => {
  const worked = { ...closer(FIRST_LOOK, 'both'), mode: 'blink', target: 'first', swapped: true } as const
  expect(reset(worked)).toEqual({ ...FIRST_LOOK, mode: 'blink', target: 'first' })
})

test('the tools act on both, then on the left, then on the right photo, also when swapped', () => {
  const turnsOf = (swapped: boolean) => {
    const one = nextTarget({ ...FIRST_LOOK, swapped })
    return [one, nextTarget({ ...FIRST_LOOK, swapped, target: one })]
  }
  expect(turnsOf(false)).toEqual(['first', 'second'])
  expect(turnsOf(true)).toEqual(['second', 'first'])
  expect(upperOf({ swapped: true })).toBe('first')
  expect(spokenFor({ ...FIRST_LOOK, swapped: true })).toBe('second')
})

test('a sight that was not touched has no style, and light none but a filter', () => {
  expect(sightStyle(FIRST_LOOK.first)).toEqual({})
  expect(sightStyle(setTone(FIRST_LOOK.first, 'light', 50))).toEqual({ filter: 'brightness(2) contrast(1)' })
  expect(setTone(FIRST_LOOK.first, 'contrast', 400).contrast).toBe(100)
  const turned = turnBy(move(FIRST_LOOK.first, { x: 0.1, y: 0 }), 90)
  expect(sightStyle(turned).transform).toBe(
    'translate(calc(0 * var(--u)), calc(10 * var(--u))) rotate(90deg) scale(1, 1)',
  )
})
