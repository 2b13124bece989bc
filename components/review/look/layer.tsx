'use client'

import type { CSSProperties, ReactNode } from 'react'
import { type Side, sightStyle } from './look'
import { type LookStore, useLook } from './look-store'
import classes from './stacked.module.css'

/** What moves, turns and brightens as one: a photo and its landmarks. */
export function Layer({ store, side, children }: { store: LookStore; side: Side; children: ReactNode }) {
  const sight = useLook(store, (look) => look[side])
  return (
    <div className={classes.layer} style={sightStyle(sight)} data-layer={side}>
      {children}
    </div>
  )
}

type LandmarksProps = {
  points: number[]
  size: { width: number; height: number }
  className: string | undefined
  style: CSSProperties | undefined
}

/** The points of the face mesh over a photo, light with a dark rim so that they show on any skin. */
export function Landmarks({ points, size, className, style }: LandmarksProps) {
  const dots = points.map((value, index) => (index % 2 === 0 ? `M${value} ` : `${value}h0`)).join('')
  return (
    <svg
      className={className}
      style={{ ...style, aspectRatio: `${size.width} / ${size.height}` }}
      viewBox={`0 0 ${size.width} ${size.height}`}
      data-landmarks={points.length / 2}
      aria-hidden="true"
    >
      <path d={dots} className={classes.rim} vectorEffect="non-scaling-stroke" />
      <path d={dots} className={classes.dot} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
