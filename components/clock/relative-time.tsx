'use client'

import { duration, relative } from './duration'
import { useNow } from './now'

type Instant = Date | string | number

const exactInUtc = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'long',
  timeZone: 'UTC',
})
const exactHere = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' })

function Exact({ at, live, children }: { at: Date; live: boolean; children: string }) {
  return (
    <time dateTime={at.toISOString()} title={(live ? exactHere : exactInUtc).format(at)}>
      {children}
    </time>
  )
}

/**
 * "14 min ago", moving by itself; the exact time on hover and for machines. The shared clock may be a tick behind what
 * has just happened: then the time is asked for.
 */
export function RelativeTime({ at }: { at: Instant }) {
  const { now, live } = useNow()
  const instant = new Date(at)
  const seen = live && instant.getTime() > now ? Math.max(now, Date.now()) : now
  return (
    <Exact at={instant} live={live}>
      {relative(instant.getTime(), seen)}
    </Exact>
  )
}

/** How long something has lasted: "14 min", moving by itself; its start on hover and for machines. */
export function Elapsed({ since }: { since: Instant }) {
  const { now, live } = useNow()
  const instant = new Date(since)
  return (
    <Exact at={instant} live={live}>
      {duration(now - instant.getTime())}
    </Exact>
  )
}

const clockInUtc = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
const clockHere = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayInUtc = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const dayHere = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

/** A point of a time line: "09:41" on the same day, else "18 Nov"; the exact time on hover and for machines. */
export function TimeOfDay({ at }: { at: Instant }) {
  const { now, live } = useNow()
  const instant = new Date(at)
  const day = live ? dayHere : dayInUtc
  const today = Math.abs(now - instant.getTime()) < 86_400_000 && day.format(instant) === day.format(now)
  const format = today ? (live ? clockHere : clockInUtc) : day
  return (
    <Exact at={instant} live={live}>
      {format.format(instant)}
    </Exact>
  )
}
