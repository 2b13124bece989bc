'use client'

import { InlineIcon } from '@/components/controls/sprite'
import { IconSteeringWheel, IconSteeringWheelOff } from '@/components/icons/words'
import { duration } from './duration'
import classes from './livelihood-clock.module.css'
import { useNow } from './now'

const MINUTE = 60_000
const URGENT_FROM_MINUTES = 10

/**
 * How long a driver has not been able to work, filling towards the target for a first decision.
 * @param targetMinutes when the bar is full; 15 is the service level for a driver on hold
 * @param bar false where there is room for the words only
 */
export function LivelihoodClock({
  since,
  targetMinutes = 15,
  bar = true,
}: {
  since: Date | string | number
  targetMinutes?: number
  bar?: boolean
}) {
  const { now } = useNow()
  const start = new Date(since)
  const lost = Math.max(0, now - start.getTime())
  const filled = Math.min(100, Math.round((100 * lost) / (targetMinutes * MINUTE)))
  return (
    <time
      className={classes.stopped}
      data-urgent={lost >= URGENT_FROM_MINUTES * MINUTE || undefined}
      dateTime={start.toISOString()}
      title={`Cannot work since ${start.toISOString().slice(0, 16).replace('T', ' ')} UTC`}
    >
      <InlineIcon of={IconSteeringWheelOff} />
      Cannot work {duration(lost)}
      {bar && (
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${filled}%` }} />
        </span>
      )}
    </time>
  )
}

/** The other state of the clock: the driver can work meanwhile. `note` says what is known beside it, as "On shift". */
export function CanWork({ note }: { note?: string }) {
  return (
    <span className={classes.working}>
      <InlineIcon of={IconSteeringWheel} />
      Can work
      {note && <span className={classes.note}>· {note}</span>}
    </span>
  )
}
