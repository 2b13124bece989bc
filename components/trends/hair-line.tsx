'use client'

import { useRouter } from 'next/navigation'
import { type PointerEvent, useRef } from 'react'
import { CLICK_PX, markedBy } from './brush'
import { bucketsOf } from './chart-spec'
import { useDayCursor, useListBehind } from './day-cursor'
import classes from './day-cursor.module.css'
import type { Behind } from './readings'
import { weekdayOf } from './words'

type HairLineProps = {
  /** Of each series: height from the top in %, for each bucket; null: nothing there. */
  points?: readonly { tone: 1 | 2; heights: readonly (number | null)[] }[]
  bucketDays?: number
  /** Writes the day on the time axis. */
  named?: boolean
  /** What a click on a day opens. */
  behind: Behind
  /** The chart is of this region, whatever the page is of. */
  region?: string
}

/** Lets the hair line follow the pointer over a plot, and draws it there with the points it meets; a click opens the list behind, a drag zooms. */
export function HairLine({ points = [], bucketDays = 1, named = false, behind, region }: HairLineProps) {
  const router = useRouter()
  const listBehind = useListBehind()
  const { days, at, moveTo, brush, mark, zoom } = useDayCursor()
  const pressed = useRef<{ place: number; x: number } | null>(null)
  function placeOf(event: PointerEvent<HTMLDivElement>): number {
    const box = event.currentTarget.getBoundingClientRect()
    const place = Math.floor(((event.clientX - box.left) / box.width) * days.length)
    return Math.min(days.length - 1, Math.max(0, place))
  }
  const behindDay = (place: number) =>
    listBehind(behind, bucketsOf(days, bucketDays)[Math.floor(place / bucketDays)] ?? [], region)

  /** A finger asks for the day: the value in the heading is its link, and a drag moves on. */
  function press(event: PointerEvent<HTMLDivElement>): void {
    const place = placeOf(event)
    moveTo(place)
    if (event.pointerType === 'touch' || event.button !== 0) return
    pressed.current = { place, x: event.clientX }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  function move(event: PointerEvent<HTMLDivElement>): void {
    const [from, place] = [pressed.current, placeOf(event)]
    moveTo(place)
    if (from && (brush || Math.abs(event.clientX - from.x) >= CLICK_PX)) mark({ anchor: from.place, head: place })
  }
  function release(event: PointerEvent<HTMLDivElement>): void {
    const from = pressed.current
    pressed.current = null
    if (!from) return
    if (brush) zoom(brush)
    const address = brush ? null : behindDay(placeOf(event))
    if (address) router.push(address)
  }
  function letGo(): void {
    pressed.current = null
    mark(null)
  }
  const marked = markedBy(brush)
  const across = at === null ? 0 : ((at + 0.5) / days.length) * 100
  return (
    <div
      className={classes.field}
      data-opens={(at !== null && behindDay(at) !== null) || undefined}
      onPointerMove={move}
      onPointerDown={press}
      onPointerUp={release}
      onPointerCancel={letGo}
      onPointerLeave={(event) => event.pointerType !== 'touch' && moveTo(null)}
    >
      {marked && (
        <div
          className={classes.marked}
          style={{
            left: `${(marked.first / days.length) * 100}%`,
            width: `${((marked.last - marked.first + 1) / days.length) * 100}%`,
          }}
        />
      )}
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
