'use client'

import { createContext, type PointerEvent, type ReactNode, useContext, useMemo, useState } from 'react'
import type { FirstDecisions, TrendDay } from '@/lib/trends/view'
import classes from './day-cursor.module.css'
import { weekdayOf } from './words'

type Read = {
  days: readonly TrendDay[]
  weeks: readonly FirstDecisions[]
  /** Where the same days are as CSV. */
  csv: string
}
type DayCursor = Read & { at: number | null; moveTo: (at: number | null) => void }
const CursorContext = createContext<DayCursor>({ days: [], weeks: [], csv: '', at: null, moveTo: () => undefined })

/** The days of the page and the one under the hair line. */
export const useDayCursor = (): DayCursor => useContext(CursorContext)

/** Holds the hair line that goes through all charts inside it. Arrow keys move it from its slider. */
export function DayCursorArea({ days, weeks, csv, children }: Read & { children: ReactNode }) {
  const [at, moveTo] = useState<number | null>(null)
  const cursor = useMemo(() => ({ days, weeks, csv, at, moveTo }), [days, weeks, csv, at])
  const place = at ?? days.length - 1
  return (
    <CursorContext value={cursor}>
      <input
        type="range"
        className={classes.slider}
        aria-label="Day shown in all charts"
        aria-valuetext={weekdayOf(days[place]?.day ?? '')}
        min={0}
        max={days.length - 1}
        value={place}
        onChange={(event) => moveTo(Number(event.currentTarget.value))}
        onKeyDown={(event) => event.key === 'Escape' && moveTo(null)}
        onBlur={() => moveTo(null)}
      />
      <div className={classes.area}>{children}</div>
    </CursorContext>
  )
}

/** Lets the hair line follow the pointer over a plot, and draws it there with the points it meets. */
export function HairLine({
  points = [],
  bucketDays = 1,
  named = false,
}: {
  /** Of each series: height from the top in %, for each bucket; null: nothing there. */
  points?: readonly { tone: 1 | 2; heights: readonly (number | null)[] }[]
  bucketDays?: number
  /** Writes the day on the time axis. */
  named?: boolean
}) {
  const { days, at, moveTo } = useDayCursor()
  function follow(event: PointerEvent<HTMLDivElement>): void {
    const box = event.currentTarget.getBoundingClientRect()
    const place = Math.floor(((event.clientX - box.left) / box.width) * days.length)
    moveTo(Math.min(days.length - 1, Math.max(0, place)))
  }
  const across = at === null ? 0 : ((at + 0.5) / days.length) * 100
  return (
    <div className={classes.field} onPointerMove={follow} onPointerDown={follow} onPointerLeave={() => moveTo(null)}>
      {at !== null && <div className={classes.line} style={{ left: `${across}%` }} />}
      {at !== null &&
        points.map((series) => <Point key={series.tone} {...series} bucket={Math.floor(at / bucketDays)} />)}
      {at !== null && named && (
        <span className={classes.day} style={{ left: `clamp(34px, ${across}%, calc(100% - 34px))` }}>
          {weekdayOf(days[at]?.day ?? '')}
        </span>
      )}
    </div>
  )
}

function Point({ tone, heights, bucket }: { tone: 1 | 2; heights: readonly (number | null)[]; bucket: number }) {
  const height = heights[bucket]
  if (height === null || height === undefined) return null
  return (
    <i
      className={classes.point}
      data-tone={tone}
      style={{ top: `${height}%`, left: `${((bucket + 0.5) / heights.length) * 100}%` }}
    />
  )
}
