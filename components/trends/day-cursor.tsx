'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type FirstDecisions, type PointFigure, pointOf, type TrendDay } from '@/lib/trends/view'
import classes from './day-cursor.module.css'
import type { Behind } from './readings'
import { pointHref } from './trends-href'
import { weekdayOf } from './words'

type Read = {
  days: readonly TrendDay[]
  weeks: readonly FirstDecisions[]
  /** Where the same days are as CSV. */
  csv: string
  region: string | null
  /** The figures whose lists the reader may open. */
  opens: readonly PointFigure[]
}
type DayCursor = Read & { at: number | null; moveTo: (at: number | null) => void }
const NOWHERE = { days: [], weeks: [], csv: '', region: null, opens: [], at: null, moveTo: () => undefined }
const CursorContext = createContext<DayCursor>(NOWHERE)

/** The days of the page and the one under the hair line. */
export const useDayCursor = (): DayCursor => useContext(CursorContext)

/**
 * Where the list behind some days is; null where there is nothing to list, or the reader may not open it.
 * @param of another region than that of the page, and how many are counted there
 */
export function useListBehind() {
  const { region, opens } = useDayCursor()
  return ({ figure, over }: Behind, days: readonly TrendDay[], of?: string): string | null => {
    const point = opens.includes(figure) ? pointOf(figure, days, over) : null
    if (!point || (of === undefined && point.count === 0)) return null
    return pointHref({ ...point, region: of ?? region })
  }
}

/**
 * Holds the hair line that goes through all charts inside it. Arrow keys move it from its slider, where it then stays:
 * the value of the day in each chart's heading leads to what is behind it.
 */
export function DayCursorArea({ children, ...read }: Read & { children: ReactNode }) {
  const { days, weeks, csv, region, opens } = read
  const [at, moveTo] = useState<number | null>(null)
  const cursor = useMemo(() => ({ days, weeks, csv, region, opens, at, moveTo }), [days, weeks, csv, region, opens, at])
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
      />
      <div className={classes.area}>{children}</div>
    </CursorContext>
  )
}
