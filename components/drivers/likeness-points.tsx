'use client'

import Link from 'next/link'
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import type { DossierSelfie } from '@/lib/dossier/view'
import { HistoryTime } from './history-time'
import classes from './likeness-chart.module.css'
import { Marker } from './marker'
import { Photo } from './photo'
import { endWords, scoreText } from './selfie-words'

type Point = { selfie: DossierSelfie; x: number; y?: number }

type LikenessPointsProps = {
  name: string
  points: readonly Point[]
  /** Where one points, for the line under it. */
  hover: (x: number | null) => void
}

const place = ({ x, y = 0.5 }: Point) => ({ '--x': `${x * 100}%`, '--y': `${y * 100}%` }) as CSSProperties

/** Points that are one stop of the Tab key; the arrows go from one to the next in time. */
export function LikenessPoints({ name, points, hover }: LikenessPointsProps) {
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(points.length - 1)
  const [shown, setShown] = useState<number | null>(null)

  function point(to: number | null): void {
    setShown(to)
    hover(to === null ? null : (points[to]?.x ?? null))
  }

  function step(event: KeyboardEvent): void {
    if (event.key === 'Escape') point(null)
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: points.length - 1 }[event.key]
    if (to === undefined || !points[to]) return
    event.preventDefault()
    setCurrent(to)
    list.current?.querySelectorAll<HTMLElement>('[data-point]')[to]?.focus()
  }

  const under = shown === null ? undefined : points[shown]
  return (
    <>
      <ul ref={list} className={classes.points} aria-label={name} onKeyDown={step}>
        {points.map((one, i) => {
          const props = {
            'data-point': true,
            className: classes.point,
            tabIndex: i === current ? 0 : -1,
            'aria-label': nameOf(one.selfie),
            onFocus: () => {
              setCurrent(i)
              point(i)
            },
            onBlur: () => point(null),
            onMouseEnter: () => point(i),
            onMouseLeave: () => point(null),
          }
          const mark = <Marker outcome={one.selfie.outcome} />
          return (
            <li key={one.selfie.id} style={place(one)}>
              {one.selfie.case ? (
                <Link href={`/cases/${one.selfie.case.id}`} prefetch={false} {...props}>
                  {mark}
                </Link>
              ) : (
                <button type="button" {...props}>
                  {mark}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {under && <Card point={under} />}
    </>
  )
}

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

const nameOf = (selfie: DossierSelfie): string =>
  [
    endWords(selfie),
    `${exact.format(new Date(selfie.at))} UTC`,
    selfie.score !== null && `score ${scoreText(selfie.score)}`,
    selfie.case && `case ${selfie.case.number}`,
  ]
    .filter(Boolean)
    .join(', ')

function Card({ point }: { point: Point }) {
  const { selfie } = point
  return (
    <div className={classes.card} style={place(point)} data-side={point.x > 0.6 ? 'left' : 'right'} aria-hidden>
      <Photo url={selfie.thumbnailUrl} name="" size="card" />
      <p>
        <b>
          <HistoryTime at={selfie.at} />
        </b>
        <span>{endWords(selfie)}</span>
        {selfie.decidedBy && <small>{selfie.decidedBy}</small>}
        {selfie.score !== null && <small>Score {scoreText(selfie.score)}</small>}
        {selfie.case && <small>{selfie.case.number}</small>}
      </p>
    </div>
  )
}
