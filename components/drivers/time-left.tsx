'use client'

import { duration, useNow } from '@/components/clock'

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long', timeZone: 'UTC' })

/** How long is left: "6 days", moving by itself; its end on hover and for machines. */
export function TimeLeft({ until }: { until: string }) {
  const { now } = useNow()
  return (
    <time dateTime={until} title={exact.format(new Date(until))}>
      {duration(new Date(until).getTime() - now)}
    </time>
  )
}
