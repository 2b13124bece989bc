'use client'

import { useEffect, useRef, useState } from 'react'
import { Elapsed, RelativeTime } from '@/components/clock'
import { LANE_LABELS, type QueueRow } from '@/lib/review/view'
import classes from './facts-card.module.css'
import { CASE_REASON_LABELS } from './queue-words'

const OPENS_AFTER_MS = 400
const WIDTH_PX = 280
const FROM_POINTER_PX = 16

/** A driver's name in the queue; the row it stands in shows the case's facts when it is pointed at for 400 ms. Never a face. */
export function FactsCard({ row }: { row: QueueRow }) {
  const name = useRef<HTMLSpanElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(false)

  useEffect(() => {
    const place = name.current?.closest('tr')
    if (!place) return
    let opens: ReturnType<typeof setTimeout> | undefined
    const pointed = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || shown) return
      clearTimeout(opens)
      opens = setTimeout(() => open(event), OPENS_AFTER_MS)
    }
    const open = ({ clientX }: PointerEvent) => {
      const box = card.current
      if (!box) return
      const row = place.getBoundingClientRect()
      box.style.left = `${Math.min(clientX + FROM_POINTER_PX, window.innerWidth - WIDTH_PX - FROM_POINTER_PX)}px`
      const above = row.bottom + 220 > window.innerHeight
      box.style.top = above ? 'auto' : `${row.bottom + 4}px`
      box.style.bottom = above ? `${window.innerHeight - row.top + 4}px` : 'auto'
      setShown(true)
    }
    const left = () => {
      clearTimeout(opens)
      setShown(false)
    }
    place.addEventListener('pointermove', pointed)
    place.addEventListener('pointerleave', left)
    return () => {
      clearTimeout(opens)
      place.removeEventListener('pointermove', pointed)
      place.removeEventListener('pointerleave', left)
    }
  }, [shown])

  useEffect(() => {
    if (shown) card.current?.showPopover()
    else if (card.current?.matches(':popover-open')) card.current.hidePopover()
  }, [shown])

  return (
    <>
      <span ref={name}>{row.driver.name}</span>
      <div ref={card} popover="manual" className={classes.card} aria-hidden>
        {shown && <CaseFacts row={row} />}
      </div>
    </>
  )
}

function CaseFacts({ row }: { row: QueueRow }) {
  const facts: [string, React.ReactNode][] = [
    ['Case', `${row.number}, ${LANE_LABELS[row.lane].toLowerCase()}`],
    ['Check', row.why],
    ...(row.caseReason ? [['Machine', CASE_REASON_LABELS[row.caseReason]] as [string, string]] : []),
    ['Waiting', <Elapsed key="waiting" since={row.waitingSince} />],
    ...(row.region ? [['Region', row.region] as [string, string]] : []),
    [
      'Held by',
      row.holder && row.claimExpiresAt ? (
        <>
          {row.holder.you ? 'you' : row.holder.name}, ends <RelativeTime at={row.claimExpiresAt} />
        </>
      ) : (
        'nobody'
      ),
    ],
  ]
  return (
    <>
      <b>{row.driver.name}</b> <span className="ref">{row.driver.ref}</span>
      <dl>
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
