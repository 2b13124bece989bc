import { area, line } from '@visx/shape'
import type { CSSProperties } from 'react'
import type { ChartSpec, Series } from './chart-spec'
import classes from './plot.module.css'
import { heightOf, namedDays, type Ticks } from './ticks'
import { dayOf } from './words'

const WIDTH = 1_000
const middleOf = (place: number, of: number) => ((place + 0.5) / of) * WIDTH

/** The drawing of a chart: three grid lines, intervals, lines or bars, on 1000 × 100 that fill whatever width there is. */
export function Plot({
  spec,
  days,
  marks = [],
}: {
  spec: ChartSpec
  days: readonly string[]
  /** Days on which another policy came into force. */
  marks?: readonly string[]
}) {
  const top = spec.tickLabels.toReversed()
  return (
    <>
      <div className={classes.scale} aria-hidden>
        {top.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <svg className={classes.plot} viewBox={`0 0 ${WIDTH} 100`} preserveAspectRatio="none" aria-hidden="true">
        <Grid />
        {marks.map((day) => (
          <PolicyMark key={day} place={days.indexOf(day)} of={days.length} />
        ))}
        {spec.series.map((series) =>
          spec.form === 'bar' ? (
            <Bars key={series.name} values={series.values} ticks={spec.ticks} soFar={spec.soFar} />
          ) : (
            <Line key={series.name} series={series} ticks={spec.ticks} soFar={spec.soFar} />
          ),
        )}
      </svg>
      <DayAxis days={days} />
    </>
  )
}

export const Grid = () => (
  <g className={classes.grid}>
    {[0, 50, 100].map((y) => (
      <line key={y} x1={0} x2={WIDTH} y1={y} y2={y} />
    ))}
  </g>
)

/** Where another policy came into force: dashed, through all charts; named above them. */
const PolicyMark = ({ place, of }: { place: number; of: number }) =>
  place < 0 ? null : (
    <line className={classes.policy} x1={middleOf(place, of)} x2={middleOf(place, of)} y1={0} y2={100} />
  )

type Point = { x: number; y: number }

/** Dots for values without a neighbour, which no line would show. */
const alone = (points: readonly (Point | null)[]): string =>
  points.map((point, i) => (point && !points[i - 1] && !points[i + 1] ? `M${point.x},${point.y}h0` : '')).join('')

/** A line with its gaps; its interval as a soft area; the segment to a day that still runs is dotted. */
export function Line({ series, ticks, soFar = false }: { series: Series; ticks: Ticks; soFar?: boolean }) {
  const { values, interval, tone } = series
  const y = heightOf(ticks)
  const points = values.map((value, i): Point | null =>
    value === null ? null : { x: middleOf(i, values.length), y: y(value) },
  )
  const limits = values.map((_, i) => {
    const limit = interval?.[i]
    return limit ? { x: middleOf(i, values.length), low: y(limit.low), high: y(limit.high) } : null
  })
  const path = line<Point | null>({ x: (p) => p?.x ?? 0, y: (p) => p?.y ?? 0, defined: (p) => p !== null })
  const band = area<(typeof limits)[number]>({
    x: (p) => p?.x ?? 0,
    y0: (p) => p?.low ?? 0,
    y1: (p) => p?.high ?? 0,
    defined: (p) => p !== null,
  })
  const whole = soFar ? points.slice(0, -1) : points
  return (
    <g className={classes.series} data-tone={tone}>
      {interval && <path className={classes.interval} d={band(limits) ?? ''} />}
      <path className={classes.line} d={path(whole) ?? ''} />
      <path className={classes.alone} d={alone(points)} />
      {soFar && <path className={classes.line} data-so-far d={path(points.slice(-2)) ?? ''} />}
    </g>
  )
}

function Bars({ values, ticks, soFar }: { values: (number | null)[]; ticks: Ticks; soFar: boolean }) {
  const y = heightOf(ticks)
  const width = WIDTH / values.length
  const bars = values.map((value, i) => ({ value, x: i * width + width * 0.14, last: i === values.length - 1 }))
  return (
    <g className={classes.series} data-tone={1}>
      {bars.map(({ value, x, last }) => (
        <rect
          key={x}
          x={x}
          width={width * 0.72}
          y={y(value ?? 0)}
          height={100 - y(value ?? 0)}
          data-so-far={(soFar && last) || undefined}
        />
      ))}
    </g>
  )
}

function DayAxis({ days }: { days: readonly string[] }) {
  return (
    <div className={classes.days} aria-hidden>
      {namedDays(days.length).map((place) => (
        <span key={place} style={{ '--at': `${((place + 0.5) / days.length) * 100}%` } as CSSProperties}>
          {dayOf(days[place] ?? '')}
        </span>
      ))}
    </div>
  )
}
