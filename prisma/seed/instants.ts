export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The city's zone: Port Alder keeps the hours of Lisbon. */
export const TIME_ZONE = 'Europe/Lisbon'

export const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms)
export const before = (at: Date, ms: number): Date => new Date(at.getTime() - ms)

const offsets = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' })

/** How far the city's clock is ahead of UTC at an instant, ms. */
function offsetAt(at: Date): number {
  const parts = offsets.formatToParts(at)
  const [, sign, hours, minutes] =
    parts.find((part) => part.type === 'timeZoneName')?.value.match(/GMT([+-])(\d+):(\d+)/) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE)
}

/** An hour of the city's day (6.5 is half past six) that lies `days` before the day of `now`. */
export function hourOfDay(now: Date, days: number, hour: number): Date {
  const local = new Date(before(now, days * DAY).getTime() + offsetAt(now))
  local.setUTCHours(0, 0, 0, 0)
  return new Date(local.getTime() + hour * HOUR - offsetAt(local))
}

/** 0 is Sunday, in the city. */
export const weekdayOf = (at: Date): number => new Date(at.getTime() + offsetAt(at)).getUTCDay()
