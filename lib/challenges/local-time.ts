const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

/** What the clock on the wall says in a time zone, as the ms of an instant that reads the same in UTC. */
function wallOf(at: Date, timeZone: string): number {
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The day in a time zone, counted from 1970-01-01, and the minutes since its midnight by the clock on the wall. */
export function localDay(at: Date, timeZone: string): { day: number; minutes: number } {
  const wall = wallOf(at, timeZone)
  const day = Math.floor(wall / DAY_MS)
  return { day, minutes: Math.floor((wall - day * DAY_MS) / MINUTE_MS) }
}

/**
 * The instant at which the clock on the wall says these minutes on that day. A time that a change of the clock leaves
 * out comes as much later; of one that comes twice the first counts.
 */
export function instantAt(day: number, minutes: number, timeZone: string): Date {
  const wall = day * DAY_MS + minutes * MINUTE_MS
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((near) => wallOf(new Date(near), timeZone) - near)
  const [before = 0, after = 0] = offsets
  const earlier = wall - Math.max(before, after)
  const later = wall - Math.min(before, after)
  return new Date(wallOf(new Date(earlier), timeZone) === wall ? earlier : later)
}

export type Hours = { from: number; until: number }

/** Whether it is within these hours of the day there. */
export function isWithin(at: Date, { from, until }: Hours, timeZone: string): boolean {
  const { minutes } = localDay(at, timeZone)
  return minutes >= from * 60 && minutes < until * 60
}

/** The next instant, from this one on, that is within these hours there. */
export function nextWithin(at: Date, hours: Hours, timeZone: string): Date {
  if (isWithin(at, hours, timeZone)) return at
  const { day, minutes } = localDay(at, timeZone)
  return instantAt(minutes < hours.from * 60 ? day : day + 1, hours.from * 60, timeZone)
}
