'use client'

import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import type { Star, Constellation as Stars } from '@/lib/sharing/view'
import classes from './constellation.module.css'
import { placesOf } from './constellation-places'

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const SHAPES = ['●', '■', '▲', '◇'] as const
const shapeOf = (face: number): string => SHAPES[Math.min(face, SHAPES.length) - 1] ?? '◇'
const at = (x: number, y: number) => ({ '--x': `${x * 100}%`, '--y': `${y * 100}%` }) as CSSProperties

/** One point a selfie: to the right the newer, to the top the more like the account's first face. One stop of the Tab key. */
export function Constellation({ of }: { of: Stars }) {
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(of.stars.length - 1)
  const [shown, setShown] = useState<Star | null>(null)
  const places = placesOf(of.stars)
  const [first, last] = [of.stars[0], of.stars.at(-1)]

  function step(event: KeyboardEvent): void {
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: of.stars.length - 1 }[event.key]
    if (to === undefined || !of.stars[to]) return
    event.preventDefault()
    setCurrent(to)
    list.current?.querySelectorAll<HTMLElement>('button')[to]?.focus()
  }

  if (!first || !last)
    return <p className={classes.words}>No selfie of this account has been measured by the matcher in use.</p>
  return (
    <div>
      <div className={classes.plot}>
        <ul ref={list} aria-label={`Selfies of ${of.name}, oldest first`} onKeyDown={step}>
          {of.stars.map((star, i) => (
            <li key={star.id} style={at(places[i]?.x ?? 0, places[i]?.y ?? 0)}>
              <button
                type="button"
                data-face={Math.min(star.face, SHAPES.length)}
                tabIndex={i === current ? 0 : -1}
                aria-label={`Face ${star.face}, ${exact.format(new Date(star.at))} UTC`}
                onFocus={() => {
                  setCurrent(i)
                  setShown(star)
                }}
                onBlur={() => setShown(null)}
                onMouseEnter={() => setShown(star)}
                onMouseLeave={() => setShown(null)}
              >
                {shapeOf(star.face)}
              </button>
            </li>
          ))}
        </ul>
        {shown?.thumbnailUrl && <img src={shown.thumbnailUrl} alt="" className={classes.photo} />}
      </div>
      <p className={classes.axis} aria-hidden>
        <span>{day.format(new Date(first.at))}</span>
        <span>higher: more like the first face</span>
        <span>{day.format(new Date(last.at))}</span>
      </p>
      <p className={classes.words}>
        {Array.from({ length: of.faces }, (_, i) => i + 1).map((face) => (
          <span key={face} data-face={Math.min(face, SHAPES.length)}>
            {shapeOf(face)} face {face}: {of.stars.filter((star) => star.face === face).length}
          </span>
        ))}
        <span>as the matcher groups them</span>
        {of.leftOut > 0 && (
          <span>
            the newest {of.stars.length}; {of.leftOut.toLocaleString('en')} {of.leftOut === 1 ? 'check' : 'checks'}{' '}
            older or not measured {of.leftOut === 1 ? 'is' : 'are'} left out
          </span>
        )}
      </p>
    </div>
  )
}
