'use client'

import { duration, RelativeTime, TimeOfDay, useNow } from '@/components/clock'
import { StatusWord } from '@/components/status'
import type { SuspensionRow } from '@/lib/enforcement/view'
import classes from './desk.module.css'

const HOUR_MS = 3_600_000

/** In what state a suspension is, in the words that stand for it everywhere. */
export const DeskState = ({ row }: { row: SuspensionRow }) => (
  <StatusWord of={row.state === 'expired' ? 'expired' : row.state} />
)

/** How long is left, in hours up to three days: a proposal's time is counted in them. */
function Within({ at }: { at: string }) {
  const { now } = useNow()
  const left = Date.parse(at) - now
  const hours = Math.floor(left / HOUR_MS)
  return <time dateTime={at}>within {hours >= 24 && hours < 72 ? `${hours} h` : duration(left)}</time>
}

/** What runs: until when somebody must approve, when it ends, when a lead looks again. */
export function DeskClock({ row }: { row: SuspensionRow }) {
  const { state, approveBy, startsAt, endsAt, reviewAt, reviewDue, endedAt } = row
  if (endedAt) return <TimeOfDay at={endedAt} />
  if (state === 'proposed')
    return (
      <span className={classes.waits}>
        approve <Within at={approveBy} />
      </span>
    )
  if (state === 'planned' && startsAt)
    return (
      <>
        starts <RelativeTime at={startsAt} />
      </>
    )
  if (endsAt)
    return (
      <>
        ends <RelativeTime at={endsAt} />
      </>
    )
  if (reviewDue) return <span className={classes.waits}>review due</span>
  return reviewAt ? (
    <>
      review <RelativeTime at={reviewAt} />
    </>
  ) : (
    'until lifted'
  )
}
