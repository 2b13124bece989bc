'use client'

import { Button } from '@mantine/core'
import { CanWork, useNow } from '@/components/clock'
import { duration } from '@/components/clock/duration'
import { StatusWord } from '@/components/status'
import type { DriverRow, DuePersonCheck } from '@/lib/drivers/view'
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

/** Until when a driver who waits for a check by a person may work meanwhile. */
export function MeanwhileCell({ row, check }: { row: DriverRow; check: DuePersonCheck }) {
  const { now } = useNow()
  const left = check.worksUntil ? new Date(check.worksUntil).getTime() - now : null
  if (row.mayWork === false || (left !== null && left <= 0)) return <StatusWord of="cannot_work" />
  return <CanWork note={left === null ? undefined : `${duration(left)} more`} />
}

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
