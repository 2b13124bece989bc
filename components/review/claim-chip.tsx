'use client'

import { useEffect, useState } from 'react'
import { IconLock } from '@/components/icons/bench'
import { useKeyFace } from '@/components/shell/keys/key-scope'
import classes from './claim-chip.module.css'
import { readClaim } from './claim-clock'
import { KeyHint } from './key-hint'
import { serverNow } from './server-clock'

const TICK_MS = 500
const RADIUS = 7
const ROUND = 2 * Math.PI * RADIUS

type ClaimChipProps = {
  /** Null: it was kept ahead, and its lease is being made. */
  expiresAt: string | null
  leaseMs: number
  extend: () => void
}

/** "Yours for 04:12", the ring that empties, and how to make it last. Announced once when less than a minute is left. */
export function ClaimChip({ expiresAt, leaseMs, extend }: ClaimChipProps) {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const read = () => setNow(serverNow())
    read()
    const ticker = setInterval(read, TICK_MS)
    return () => clearInterval(ticker)
  }, [])
  const { shortcut, shown } = useKeyFace()('E')
  const { text, left, urgent } = readClaim(now === null || !expiresAt ? leaseMs : Date.parse(expiresAt) - now, leaseMs)
  return (
    <section className={classes.chip} data-urgent={urgent || undefined} aria-label="Your claim">
      <svg className={classes.ring} width={18} height={18} viewBox="0 0 18 18" aria-hidden>
        <circle cx={9} cy={9} r={RADIUS} />
        <circle cx={9} cy={9} r={RADIUS} strokeDasharray={`${left * ROUND} ${ROUND}`} data-left />
      </svg>
      <span className={classes.words}>
        Yours for <b role="timer">{now === null || !expiresAt ? '–:–' : text}</b>
      </span>
      <button type="button" className={classes.extend} aria-keyshortcuts={shortcut} onClick={extend}>
        Extend <KeyHint>E</KeyHint>
      </button>
      <span className="visually-hidden" role="status">
        {urgent ? `Your claim ends in less than a minute.${shown && ` ${shown} extends it.`}` : ''}
      </span>
    </section>
  )
}

/** Somebody else has the case. */
export function HeldBy({ name }: { name: string }) {
  return (
    <p className={classes.held}>
      <IconLock size={14} stroke={1.75} aria-hidden />
      {name} holds this case
    </p>
  )
}
