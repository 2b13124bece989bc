'use client'

import { IconAlertTriangle, IconClock, IconClockExclamation } from '@tabler/icons-react'
import { duration, RelativeTime, useNow } from '@/components/clock'
import type { ClockState } from '@/lib/appeals/view'
import classes from './appeals.module.css'

type AppealClockProps = { clock: ClockState; dueAt: string; decidedAt: string | null }

/** How long there is to decide it, or by how long it is over; moving by itself. */
export function AppealClock({ clock, dueAt, decidedAt }: AppealClockProps) {
  const { now } = useNow()
  if (decidedAt)
    return (
      <span className={classes.quiet}>
        <RelativeTime at={decidedAt} />
      </span>
    )
  const left = Date.parse(dueAt) - now
  const Icon = clock === 'overdue' ? IconAlertTriangle : clock === 'soon' ? IconClockExclamation : IconClock
  return (
    <span className={classes.clock} data-clock={clock}>
      <Icon size={14} stroke={1.75} aria-hidden />
      <time dateTime={dueAt} title={`Due ${new Date(dueAt).toUTCString()}`}>
        {left <= 0 ? `Overdue by ${duration(-left)}` : `${hoursLeft(left)} left`}
      </time>
    </span>
  )
}

const HOUR_MS = 3_600_000

/** "71 h", under an hour "12 min": appeals are counted in hours. */
export const hoursLeft = (ms: number): string => (ms < HOUR_MS ? duration(ms) : `${Math.floor(ms / HOUR_MS)} h`)
