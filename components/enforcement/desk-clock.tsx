'use client'

import { RelativeTime, TimeOfDay } from '@/components/clock'
import { StatusWord } from '@/components/status'
import type { SuspensionRow } from '@/lib/enforcement/view'
import classes from './desk.module.css'

/** In what state a suspension is, in the words that stand for it everywhere. */
export const DeskState = ({ row }: { row: SuspensionRow }) => (
  <StatusWord of={row.state === 'expired' ? 'expired' : row.state} />
)

/** What runs: until when somebody must approve, when it ends, when a lead looks again. */
export function DeskClock({ row }: { row: SuspensionRow }) {
  const { state, approveBy, startsAt, endsAt, reviewAt, reviewDue, endedAt } = row
  if (endedAt) return <TimeOfDay at={endedAt} />
  if (state === 'proposed')
    return (
      <span className={classes.waits}>
        approve <RelativeTime at={approveBy} />
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
