const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MONTH = 30 * DAY

/** A length of time as people say it: "under 1 min", "14 min", "2 h", "3 days". Rounded down; a negative one counts as none. */
export function duration(ms: number): string {
  if (ms < MINUTE) return 'under 1 min'
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h`
  const days = Math.floor(ms / DAY)
  return days === 1 ? '1 day' : `${days} days`
}

const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const dayAndYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** When something was or will be, seen from `now` (both in milliseconds): "14 min ago", "in 2 h", beyond 30 days the date. */
export function relative(at: number, now: number): string {
  const distance = Math.abs(now - at)
  if (distance < MINUTE) return at > now ? 'in under 1 min' : 'just now'
  if (distance < MONTH) return at > now ? `in ${duration(distance)}` : `${duration(distance)} ago`
  const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear()
  return (sameYear ? dayOfYear : dayAndYear).format(at)
}
