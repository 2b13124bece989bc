'use client'

import { type CSSProperties, type RefObject, useCallback, useEffect, useRef } from 'react'
import type { BenchPhotos } from '@/lib/review/view'
import type { Role } from '@/lib/vocabulary'
import { Caption, pictureName, remarksOf } from './captions'
import { SIDES, type Side, upperOf } from './look/look'
import { useLook } from './look/look-store'
import { markMoving } from './look/moving'
import { watchPane } from './look/pane-gestures'
import { move, zoomAt } from './look/placement'
import stacked from './look/stacked.module.css'
import { SwipeEdge } from './look/swipe-edge'
import { useBlink } from './look/use-blink'
import type { KnownPoints } from './look/use-landmarks'
import type { LookTools } from './look/use-look'
import { Pane } from './pane'
import classes from './panes.module.css'
import { alignmentOf } from './photo'
import type { PhotosState } from './stage'
import type { PhotoViews } from './use-photo-views'

type PanesProps = {
  bench: BenchPhotos
  views: PhotoViews
  state: PhotosState
  role: Role
  tools: LookTools
  points: KnownPoints
  /** Where the focus goes after a hand was on a photo. */
  leave: () => void
}

const USUAL: Record<Side, { name: string; missing: string }> = {
  first: { name: 'Reference photo', missing: 'No reference photo is on file' },
  second: { name: 'Selfie', missing: 'The selfie is gone' },
}

/** Padding of the section and the gap between two panes, px; the caption above them. */
const BESIDE = 12
const ABOVE = 32

/** Two photos, each under its caption, eyes on one line: side by side, or one over the other. */
export function Panes({ bench, views, state, role, tools, points, leave }: PanesProps) {
  const { store } = tools
  const ground = useRef<HTMLElement>(null)
  const open = state === 'open'
  const { first, second } = views.shown
  const chosen = useLook(store, (look) => look.mode)
  const blinking = useLook(store, (look) => look.blinking)
  const upper = useLook(store, upperOf)
  const marks = useLook(store, (look) => look.landmarks)
  const mode = open && first?.url && second?.url ? chosen : 'side'
  const hides = useBlink(mode === 'blink', blinking)
  const watch = useWatch(tools, ground, leave)
  useDrawn(tools, views, ground)

  const columnOf = (side: Side) => (side === upper ? 2 : 1)
  return (
    <section
      ref={ground}
      className={mode === 'side' ? classes.panes : `${classes.panes} ${stacked.stacked}`}
      aria-label="Photos"
      data-mode={mode}
      data-hides={mode === 'blink' ? (hides ? 'upper' : 'lower') : undefined}
      style={{ '--swipe': store.get().swipe / 100 } as CSSProperties}
    >
      {SIDES.map((side) => {
        const photo = views.shown[side]
        const found = photo && marks ? (points[photo.id] ?? null) : null
        return (
          <Caption
            key={side}
            bench={bench}
            photo={photo}
            usual={USUAL[side].name}
            column={columnOf(side)}
            remarks={remarksOf(photo, { open, upper: side === upper, mode, points: found })}
            restore={side === 'second' && views.changed ? views.restore : null}
          />
        )
      })}
      {SIDES.map((side) => {
        const photo = views.shown[side]
        const found = photo && marks ? points[photo.id] : null
        return (
          <Pane
            key={side}
            side={side}
            column={columnOf(side)}
            upper={side === upper}
            name={photo ? pictureName(bench, photo) : USUAL[side].name}
            photo={photo}
            state={state}
            role={role}
            missing={USUAL[side].missing}
            store={store}
            points={found && found !== 'none' ? found : null}
            watch={watch}
            report={views.report}
          />
        )
      })}
      {mode === 'swipe' && (
        <SwipeEdge
          store={store}
          swipeTo={(percent) => {
            tools.swipeTo(percent)
            ground.current?.style.setProperty('--swipe', String(percent / 100))
          }}
          leave={leave}
        />
      )}
      {mode === 'side' && <span className={classes.tick} aria-hidden />}
    </section>
  )
}

type Ground = RefObject<HTMLElement | null>

const unitOf = (ground: Ground): number => Math.max(1, ((ground.current?.clientWidth ?? 0) - BESIDE) / 2)

/** Tells the tools how large the photos are drawn, for 1:1 pixels. */
function useDrawn({ drawn }: LookTools, { shown }: PhotoViews, ground: Ground): void {
  useEffect(() => {
    drawn.current = (side) => {
      const photo = shown[side]
      if (!photo?.url || !(photo.width > 0 && photo.height > 0)) return null
      const unit = unitOf(ground)
      const alignment = alignmentOf(photo)
      if (alignment) return (alignment.width * unit) / 100 / photo.width
      return Math.min(unit / photo.width, ((ground.current?.clientHeight ?? 0) - ABOVE) / photo.height)
    }
  })
}

/** What a hand on a pane does: both photos move together unless Alt is down or the tools act on one. */
function useWatch({ store, act, aim, pixels }: LookTools, ground: Ground, leave: () => void) {
  const latest = { act, aim, pixels, leave }
  const tools = useRef(latest)
  useEffect(() => {
    tools.current = latest
  })
  return useCallback(
    (pane: HTMLElement, side: Side) => {
      const targetOf = (alone: boolean): Side | 'both' => {
        const { target } = store.get()
        if (alone) return side
        if (target === 'both' || ground.current?.dataset.mode !== 'side') return target
        if (target !== side) tools.current.aim(side)
        return side
      }
      const moving = () => ground.current && markMoving(ground.current)
      return watchPane(pane, () => unitOf(ground), {
        drag: (by, factor, at, alone) => {
          moving()
          tools.current.act((sight) => zoomAt(move(sight, by), factor, at), targetOf(alone))
        },
        zoom: (factor, at, alone) => {
          moving()
          tools.current.act((sight) => zoomAt(sight, factor, at), targetOf(alone))
        },
        pixels: (at, alone) => tools.current.pixels(at, targetOf(alone)),
        press: () => tools.current.leave(),
      })
    },
    [store, ground],
  )
}
