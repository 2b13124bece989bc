'use client'

import { Elapsed, RelativeTime, TimeOfDay } from '@/components/clock'
import { StatusWord } from '@/components/status'
import classes from './desk.module.css'
import type { DeskRow } from './desk-rows'

/** In what state a row is, in the words that stand for it everywhere. */
export function DeskState({ row }: { row: DeskRow }) {
  return <StatusWord of={row.kind === 'awaiting' ? 'held' : row.of.state} />
}

/** What runs: how long a driver has waited for a lead, or until when a suspension lasts. */
export function DeskClock({ row }: { row: DeskRow }) {
  if (row.kind === 'awaiting') {
    return (
      <span className={classes.waits}>
        waiting <Elapsed since={row.of.decidedAt} />
      </span>
    )
  }
  const { state, startsAt, endsAt, endedAt } = row.of
  if (endedAt) return <TimeOfDay at={endedAt} />
  if (state === 'planned') {
    return (
      <>
        starts <RelativeTime at={startsAt} />
      </>
    )
  }
  if (endsAt === null) return 'until lifted'
  return (
    <>
      ends <RelativeTime at={endsAt} />
    </>
  )
}
