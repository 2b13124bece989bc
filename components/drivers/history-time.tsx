'use client'

import { TimeOfDay, useNow } from '@/components/clock'

const NEAR_MS = 300 * 86_400_000
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long', timeZone: 'UTC' })

/** A point of a history of years: "09:41", "18 Nov", and "Mar 2025" where a day alone could be of another year. */
export function HistoryTime({ at }: { at: string }) {
  const { now } = useNow()
  const instant = new Date(at)
  if (now - instant.getTime() < NEAR_MS) return <TimeOfDay at={at} />
  return (
    <time dateTime={at} title={exact.format(instant)}>
      {month.format(instant)}
    </time>
  )
}
