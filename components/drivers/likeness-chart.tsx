'use client'

import { type CSSProperties, useState } from 'react'
import classes from './likeness-chart.module.css'
import { dayWords, type Plot } from './likeness-plot'
import { LikenessPoints } from './likeness-points'
import { scoreText } from './selfie-words'

const at = (x: number, y?: number): CSSProperties =>
  ({ '--x': `${x * 100}%`, ...(y === undefined ? {} : { '--y': `${y * 100}%` }) }) as CSSProperties

/** Scores over time with the thresholds of each check; a photo where one points, if the reader may see it. */
export function LikenessChart({ plot, span }: { plot: Plot; span: number }) {
  const [under, setUnder] = useState<number | null>(null)
  return (
    <div className={classes.chart}>
      {plot.open.length > 0 && (
        <div className={classes.strip}>
          <span>Score not shown before the finding</span>
          <LikenessPoints name="Checks not decided yet" points={plot.open} hover={setUnder} />
        </div>
      )}
      <div className={classes.plot}>
        <Scale labels={plot.labels} />
        <svg className={classes.lines} viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
          {plot.days.map((day) => (
            <line key={day.at} className={classes.day} x1={day.x * 1000} x2={day.x * 1000} y1={0} y2={100} />
          ))}
          {plot.spans.map(({ from, to, hold, clear }) => (
            <g key={from}>
              <rect
                className={classes.refer}
                x={from * 1000}
                width={(to - from) * 1000}
                y={clear * 100}
                height={(hold - clear) * 100}
              />
              {[clear, hold].map((y) => (
                <line key={y} className={classes.threshold} x1={from * 1000} x2={to * 1000} y1={y * 100} y2={y * 100} />
              ))}
            </g>
          ))}
          {under !== null && <line className={classes.under} x1={under * 1000} x2={under * 1000} y1={0} y2={100} />}
        </svg>
        <LikenessPoints name="Checks by time" points={plot.points} hover={setUnder} />
      </div>
      <div className={classes.days} aria-hidden>
        {plot.days.map((day) => (
          <span key={day.at} style={at(day.x)}>
            {dayWords(day.at, span)}
          </span>
        ))}
      </div>
    </div>
  )
}

function Scale({ labels }: { labels: Plot['labels'] }) {
  if (!labels) return null
  const { hold, clear } = labels
  const wide = hold.y - clear.y > 0.13
  return (
    <div className={classes.scale} aria-hidden>
      <span style={at(0, clear.y / 2)}>Clear</span>
      <span style={at(0, clear.y)}>{scoreText(clear.value)}</span>
      {wide && <span style={at(0, (clear.y + hold.y) / 2)}>Refer</span>}
      <span style={at(0, hold.y)}>{scoreText(hold.value)}</span>
      <span style={at(0, (hold.y + 1) / 2)}>Hold</span>
    </div>
  )
}
