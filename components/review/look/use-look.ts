'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import {
  changed,
  type Look,
  type LookAddress,
  type Mode,
  nextTarget,
  reset,
  type Side,
  type Sight,
  setTone,
} from './look'
import { makeLookStore } from './look-store'
import { rememberedMode, rememberMode } from './mode-memory'
import { flipOver, move, pixelZoom, type Spot, turnBy, whole, zoomAt } from './placement'

const STEP = Math.SQRT2

export type LookTools = ReturnType<typeof useLookTools>

/** How wide a pixel of the photo on one side is drawn at zoom 1, CSS px; null: nothing is there. */
export type DrawnPixel = (side: Side) => number | null

const CENTRE: Spot = { x: 0, y: 0 }

/** The tools of the bench over the look of one case. `drawn` measures the photos that lie there. */
export function useLookTools(address: LookAddress) {
  const [store] = useState(() => makeLookStore(address.look))
  const drawn = useRef<DrawnPixel>(() => null)
  const { hasMode } = address

  useLayoutEffect(() => {
    const mode = hasMode ? null : rememberedMode()
    if (mode) store.set((look) => ({ ...look, mode }))
  }, [store, hasMode])

  const act = (change: (sight: Sight, side: Side) => Sight, target?: Side | 'both') =>
    store.set((look) => changed(look, target ?? look.target, change))
  const put = (part: Partial<Look>) => store.set((look) => ({ ...look, ...part }))

  function choose(mode: Mode): void {
    rememberMode(mode)
    store.set((look) => ({
      ...look,
      mode,
      blinking: look.mode === 'blink' && mode === 'blink' ? !look.blinking : true,
    }))
  }

  /** Each photo at one of its pixels to one of the screen's; fitted again when it already is. */
  function pixels(at: Spot = CENTRE, target?: Side | 'both'): void {
    const zoomOf = (side: Side) => pixelZoom(drawn.current(side) ?? 1, window.devicePixelRatio)
    const look = store.get()
    const sides = (['first', 'second'] as const).filter((side) => {
      const aim = target ?? look.target
      return (aim === 'both' || aim === side) && drawn.current(side) !== null
    })
    const there = sides.every((side) => Math.abs(look[side].zoom / zoomOf(side) - 1) < 0.001)
    act((sight, side) => (there ? whole(sight) : zoomAt(sight, zoomOf(side) / sight.zoom, at)), target)
  }

  return {
    store,
    drawn,
    choose,
    pixels,
    act,
    zoomIn: () => act((sight) => zoomAt(sight, STEP, CENTRE)),
    zoomOut: () => act((sight) => zoomAt(sight, 1 / STEP, CENTRE)),
    fit: () => act(whole),
    turn: (degrees: number) => act((sight) => turnBy(sight, degrees)),
    flip: () => act(flipOver),
    move: (by: Spot, target?: Side | 'both') => act((sight) => move(sight, by), target),
    tone: (tone: 'light' | 'contrast', value: number) => act((sight) => setTone(sight, tone, value)),
    evenLight: () => act((sight) => ({ ...sight, light: 0, contrast: 0 }), 'both'),
    aim: (target: Look['target']) => put({ target }),
    nextTarget: () => store.set((look) => ({ ...look, target: nextTarget(look) })),
    swap: () => store.set((look) => ({ ...look, swapped: !look.swapped })),
    landmarks: () => store.set((look) => ({ ...look, landmarks: !look.landmarks })),
    light: () => store.set((look) => ({ ...look, lightOpen: !look.lightOpen })),
    closeLight: () => put({ lightOpen: false }),
    swipeTo: (swipe: number) => put({ swipe }),
    reset: () => store.set(reset),
  }
}
