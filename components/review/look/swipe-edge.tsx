'use client'

import { type LookStore, useLook } from './look-store'
import classes from './stacked.module.css'

type SwipeEdgeProps = { store: LookStore; swipeTo: (percent: number) => void; leave: () => void }

/** The edge between two photos, drawn along by its handle; the percentage goes to the photos as `--swipe`. */
export function SwipeEdge({ store, swipeTo, leave }: SwipeEdgeProps) {
  const swipe = useLook(store, (look) => look.swipe)
  return (
    <div className={classes.swipe}>
      <span className={classes.edge} aria-hidden />
      <input
        type="range"
        className={classes.handle}
        aria-label="Edge between the photos"
        aria-valuetext={`${Math.round(swipe)} % from the left`}
        min={0}
        max={100}
        step={0.5}
        value={swipe}
        onChange={(event) => swipeTo(event.currentTarget.valueAsNumber)}
        onPointerUp={leave}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      />
    </div>
  )
}
