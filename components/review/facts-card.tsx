'use client'

import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { Elapsed, RelativeTime, TimeOfDay } from '@/components/clock'
import { IconAlertTriangle } from '@/components/icons/bench'
import { type CaseFacts as Facts, LANE_LABELS, type QueueRow } from '@/lib/review/view'
import type { Result } from '@/lib/vocabulary'
import classes from './facts-card.module.css'
import { type FactsReading, readingOf } from './facts-reading'
import { CASE_REASON_LABELS, placeWords, signalWords } from './queue-words'

const OPENS_AFTER_MS = 400
const WIDTH_PX = 280
const FROM_POINTER_PX = 16
const FROM_FOCUS_PX = 260

export type ReadFacts = (caseId: string) => Promise<Result<Facts>>

/**
 * A driver's name in the queue; the row it stands in shows the case's facts when it is pointed at, or its link has the
 * focus of the keyboard, for 400 ms. Never a face.
 */
export function FactsCard({ row, readFacts }: { row: QueueRow; readFacts: ReadFacts }) {
  const name = useRef<HTMLSpanElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const [stands, setStands] = useState<CSSProperties | null>(null)
  const shown = stands !== null

  useEffect(() => {
    const place = name.current?.closest('tr')
    if (!place) return
    let opens: ReturnType<typeof setTimeout> | undefined
    const pointed = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || shown) return
      clearTimeout(opens)
      opens = setTimeout(() => open(event.clientX), OPENS_AFTER_MS)
    }
    const focused = ({ target }: FocusEvent) => {
      if (shown || !(target instanceof HTMLAnchorElement) || !target.matches(':focus-visible')) return
      clearTimeout(opens)
      opens = setTimeout(() => open(target.getBoundingClientRect().left + FROM_FOCUS_PX), OPENS_AFTER_MS)
    }
    const open = (clientX: number) => {
      const row = place.getBoundingClientRect()
      const left = Math.min(clientX + FROM_POINTER_PX, window.innerWidth - WIDTH_PX - FROM_POINTER_PX)
      const above = row.bottom + 250 > window.innerHeight
      setStands({
        left,
        top: above ? 'auto' : row.bottom + 4,
        bottom: above ? window.innerHeight - row.top + 4 : 'auto',
      })
    }
    const left = () => {
      clearTimeout(opens)
      setStands(null)
    }
    place.addEventListener('focusin', focused)
    place.addEventListener('focusout', left)
    place.addEventListener('pointermove', pointed)
    place.addEventListener('pointerleave', left)
    return () => {
      clearTimeout(opens)
      place.removeEventListener('focusin', focused)
      place.removeEventListener('focusout', left)
      place.removeEventListener('pointermove', pointed)
      place.removeEventListener('pointerleave', left)
    }
  }, [shown])

  useEffect(() => {
    if (shown) card.current?.showPopover()
  }, [shown])

  return (
    <>
      <span ref={name}>{row.driver.name}</span>
      {stands && (
        <div ref={card} popover="manual" className={classes.card} role="tooltip" style={stands}>
          <CaseFacts row={row} readFacts={readFacts} />
        </div>
      )}
    </>
  )
}

function CaseFacts({ row, readFacts }: { row: QueueRow; readFacts: ReadFacts }) {
  const [reading, setReading] = useState<FactsReading>({ state: 'reading' })
  useEffect(() => readingOf(() => readFacts(row.id), setReading), [row.id, readFacts])
  const place = placeWords(row)
  return (
    <>
      <b>{row.driver.name}</b> <span className="ref">{row.driver.ref}</span>
      <dl>
        <Fact what="Case">{`${row.number}, ${LANE_LABELS[row.lane].toLowerCase()}`}</Fact>
        <Fact what="Check">{row.why}</Fact>
        {row.caseReason && <Fact what="Machine">{CASE_REASON_LABELS[row.caseReason]}</Fact>}
        <Fact what="Waiting">
          <Elapsed since={row.waitingSince} />
        </Fact>
        {place && <Fact what="Order">{place}</Fact>}
        {reading.state === 'known' && <Known facts={reading.facts} />}
        {row.signals.length > 0 && <Fact what="Signals">{row.signals.map(signalWords).join(', ')}</Fact>}
        <Fact what="Claimed">
          {row.holder && row.claimExpiresAt ? (
            <>
              by {row.holder.you ? 'you' : row.holder.name}, ends <RelativeTime at={row.claimExpiresAt} />
            </>
          ) : (
            'by nobody'
          )}
        </Fact>
      </dl>
      {reading.state === 'failed' && (
        <p role="status" className={classes.failed}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
          {reading.why}
        </p>
      )}
      <p>Faces open in the bench only.</p>
    </>
  )
}

function Known({ facts: { capturedAt, place, references, device, checks, reason } }: { facts: Facts }) {
  return (
    <>
      <Fact what="Selfie">
        <TimeOfDay at={capturedAt} />
        {place && `, ${place}`}
      </Fact>
      <Fact what="References">
        {references.active} active
        {references.newestAt && `, newest ${month(references.newestAt)}`}
      </Fact>
      {device && (
        <Fact what="Device">
          {device.model}
          {device.otherAccounts
            ? `, also on ${device.otherAccounts} other ${device.otherAccounts > 1 ? 'accounts' : 'account'}`
            : ''}
        </Fact>
      )}
      <Fact what="Checks">
        {checks.count}
        {checks.since && ` since ${month(checks.since)}`}
      </Fact>
      {reason && <Fact what="Reason">{reason}</Fact>}
    </>
  )
}

const monthOf = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const month = (at: string): string => monthOf.format(new Date(at))

const Fact = ({ what, children }: { what: string; children: ReactNode }) => (
  <div>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </div>
)
