'use client'

import { Button } from '@mantine/core'
import { CanWork } from '@/components/clock'
import { StatusWord } from '@/components/status'
import type { DriverRow, DuePersonCheck } from '@/lib/drivers/view'
import { CheckClock } from './check-clock'
import { NOT_SHOWN } from './driver-words'
import classes from './drivers.module.css'

export const StandingCell = ({ row }: { row: DriverRow }) =>
  row.standing ? <StatusWord of={row.standing} /> : <NotShown />

const NotShown = () => (
  <span className={classes.untold} title={NOT_SHOWN}>
    Not shown
  </span>
)

export function WorkCell({ row }: { row: DriverRow }) {
  if (row.mayWork === null) return <NotShown />
  return row.mayWork ? <CanWork /> : <StatusWord of="cannot_work" />
}

/**
 * The clock of a driver who waits for a check by a person: how long they may work meanwhile, or for how long they cannot,
 * against the target of a first decision on a driver on hold.
 */
export function MeanwhileCell({ row, check }: { row: DriverRow; check: DuePersonCheck }) {
  if (row.mayWork === false && !hasStopped(check)) return <StatusWord of="cannot_work" />
  return <CheckClock check={check} />
}

const hasStopped = ({ worksUntil }: DuePersonCheck, now = Date.now()): boolean =>
  worksUntil !== null && Date.parse(worksUntil) <= now

/** The row's way to record the check; blocked with its reason for a lead who recorded the one before. */
export function RecordCell({ check, record }: { check: DuePersonCheck; record: () => void }) {
  if (!check.mayRecord) return null
  if (!check.mayRecord.ok) return <span className={classes.untold}>{check.mayRecord.why}</span>
  return (
    <Button size="xs" onClick={record}>
      Record check
    </Button>
  )
}
