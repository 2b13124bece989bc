'use client'

import { useRouter } from 'next/navigation'
import { createContext, type KeyboardEvent, type ReactNode, useContext, useMemo, useState } from 'react'
import { PageLink } from '@/components/controls'
import { type FirstDecisions, type PointFigure, pointOf, type TrendDay, type TrendsQuery } from '@/lib/trends/view'
import { type Brush, markedBy, stretched } from './brush'
import type { ChartId } from './chart-spec'
import classes from './day-cursor.module.css'
import type { Behind } from './readings'
import { pointHref, trendsHref } from './trends-href'
import { spanOf, weekdayOf, weeksOf } from './words'

type Shown = {
  days: readonly TrendDay[]
  weeks: readonly FirstDecisions[]
  period: TrendsQuery['weeks']
  region: string | null
  /** The charts show a part of the period. */
  zoomed: boolean
  /** The last day shown still runs. */
  running: boolean
  /** The figures whose lists the reader may open. */
  opens: readonly PointFigure[]
}
type DayCursor = Shown & {
  /** Where the same days are as CSV, and a chart of them as SVG. */
  csv: string
  pictureOf: (id: ChartId) => string
  at: number | null
  moveTo: (at: number | null) => void
  brush: Brush | null
  mark: (brush: Brush | null) => void
  /** Zooms all charts to what the brush marks. */
  zoom: (brush: Brush | null) => void
}

const CursorContext = createContext<DayCursor | null>(null)

/** The days of the page, the one under the hair line and those that are marked to zoom to. */
export function useDayCursor(): DayCursor {
  const cursor = useContext(CursorContext)
  if (!cursor) throw new Error('A chart stands in a DayCursorArea.')
  return cursor
}

/**
 * Where the list behind some days is; null where there is nothing to list, or the reader may not open it.
 * @param of another region than that of the page: how many are counted there is not known here
 */
export function useListBehind() {
  const { region, opens } = useDayCursor()
  return ({ figure, over }: Behind, days: readonly TrendDay[], of?: string): string | null => {
    const point = opens.includes(figure) ? pointOf(figure, days, over) : null
    if (!point || (of === undefined && point.count === 0)) return null
    return pointHref({ ...point, region: of ?? region })
  }
}

function useCursor({ days, weeks, period, region, zoomed, running, opens }: Shown): DayCursor {
  const router = useRouter()
  const [at, moveTo] = useState<number | null>(null)
  const [brush, mark] = useState<Brush | null>(null)
  return useMemo(() => {
    const span = (first: number, last: number) => ({ from: days[first]?.day ?? '', to: days[last]?.day ?? '' })
    const shown = { weeks: period, region, zoom: zoomed ? span(0, days.length - 1) : null }
    function zoom(to: Brush | null): void {
      const marked = markedBy(to)
      mark(null)
      if (!marked) return
      moveTo(null)
      router.push(trendsHref({ ...shown, zoom: span(marked.first, marked.last) }), { scroll: false })
    }
    return {
      ...{ days, weeks, period, region, zoomed, running, opens, at, moveTo, brush, mark, zoom },
      csv: trendsHref(shown, '/trends/export'),
      pictureOf: (chart) => trendsHref(shown, '/trends/chart', { chart }),
    }
  }, [days, weeks, period, region, zoomed, running, opens, at, brush, router])
}

/**
 * Holds the hair line that goes through all charts inside it, and the brush that zooms them. Arrow keys move the line from
 * its slider, where it then stays: the value of the day in each chart's heading leads to what is behind it. With Shift
 * they mark days, and Enter zooms to them.
 */
export function DayCursorArea({ children, ...shown }: Shown & { children: ReactNode }) {
  const cursor = useCursor(shown)
  const { days, at, moveTo, brush, mark, zoom } = cursor
  const place = Math.min(at ?? days.length - 1, days.length - 1)
  const marked = markedBy(brush)

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined
    if (event.shiftKey && step) {
      event.preventDefault()
      const longer = stretched(brush, place, step, days.length)
      mark(longer)
      moveTo(longer.head)
    } else if (event.key === 'Enter') zoom(brush)
    else if (event.key === 'Escape') {
      mark(null)
      if (!brush) moveTo(null)
    }
  }
  const said = marked
    ? `${spanOf(days[marked.first]?.day ?? '', days[marked.last]?.day ?? '')} marked, Enter zooms`
    : weekdayOf(days[place]?.day ?? '')
  return (
    <CursorContext value={cursor}>
      <input
        type="range"
        className={classes.slider}
        aria-label="Day shown in all charts"
        aria-describedby="trends-how"
        aria-valuetext={said}
        min={0}
        max={days.length - 1}
        value={place}
        onChange={(event) => {
          mark(null)
          moveTo(Number(event.currentTarget.value))
        }}
        onKeyDown={press}
      />
      <HowTo />
      <div className={classes.area}>{children}</div>
    </CursorContext>
  )
}

/** What can be done with the charts; while they are zoomed, to what and the way back. */
function HowTo() {
  const { days, zoomed, period, region } = useDayCursor()
  return (
    <p className={classes.how}>
      {zoomed && (
        <>
          <b>Zoomed to {spanOf(days[0]?.day ?? '', days.at(-1)?.day ?? '')}.</b>{' '}
          <PageLink href={trendsHref({ weeks: period, region })} scroll={false}>
            {period === 1 ? 'Show the whole week' : `Show all ${weeksOf(period)}`}
          </PageLink>{' '}
        </>
      )}
      <span id="trends-how">
        <span className={classes.pointer}>
          Drag across a chart to zoom all of them, click a point to list what it counts.
        </span>{' '}
        <span className={classes.finger}>Tap a chart for a day: the value above it leads to what it counts.</span>
        <span className={classes.keys}>Arrows move the day, with Shift they mark days, Enter zooms.</span>
      </span>
    </p>
  )
}
