'use client'

import { useRouter } from 'next/navigation'
import { type PointerEvent, useRef } from 'react'
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

/** Lets the hair line follow the pointer over a plot, and draws it there with the points it meets; a click opens the list behind. */
export function HairLine({ points = [], bucketDays = 1, named = false, behind, region }: HairLineProps) {
  const router = useRouter()
  const listBehind = useListBehind()
  const { days, at, moveTo } = useDayCursor()
  const pressed = useRef(false)
  function placeOf(event: PointerEvent<HTMLDivElement>): number {
    const box = event.currentTarget.getBoundingClientRect()
    const place = Math.floor(((event.clientX - box.left) / box.width) * days.length)
    return Math.min(days.length - 1, Math.max(0, place))
  }
  const bucketAt = (place: number) => bucketsOf(days, bucketDays)[Math.floor(place / bucketDays)] ?? []
  const href = at === null ? null : listBehind(behind, bucketAt(at), region)

  /** A finger asks for the day first: the value in the heading is its link. */
  function press(event: PointerEvent<HTMLDivElement>): void {
    moveTo(placeOf(event))
    pressed.current = event.pointerType !== 'touch' && event.button === 0
  }
  function open(event: PointerEvent<HTMLDivElement>): void {
    const address = pressed.current ? listBehind(behind, bucketAt(placeOf(event)), region) : null
    pressed.current = false
    if (address) router.push(address)
  }
  const across = at === null ? 0 : ((at + 0.5) / days.length) * 100
  return (
    <div
      className={classes.field}
      data-opens={href !== null || undefined}
      onPointerMove={(event) => moveTo(placeOf(event))}
      onPointerDown={press}
      onPointerUp={open}
      onPointerLeave={(event) => event.pointerType !== 'touch' && moveTo(null)}
    >
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
