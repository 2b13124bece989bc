import { knownLanguage, withFrenchFirst } from '@/lib/vocabulary'

/**
 * The time of day as 09:41 in a zone; says UTC where no better zone is known.
 * @param formats the tag of dates and numbers, see `formatTag`
 */
export function clockTime(iso: string, timeZone: string, formats: string): string {
  const parts = partsOf(iso, formats, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return `${parts.hour}:${parts.minute}${timeZone === 'UTC' ? ' UTC' : ''}`
}

/** The day as "Tuesday 24 November" or "martes 24 de noviembre"; put together here, as engines differ in the commas. */
export function dayName(iso: string, timeZone: string, formats: string): string {
  const { weekday, day, month } = partsOf(iso, formats, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  })
  const language = knownLanguage(formats)
  if (language === 'es') return `${weekday} ${day} de ${month}`
  const named = `${weekday} ${day} ${month}`
  return language === 'fr' ? withFrenchFirst(named) : named
}

/** Calendar days from `now` to the instant, both seen in the zone. */
export function daysFrom(now: number, iso: string, timeZone: string): number {
  const midnight = (at: string) => {
    const { year, month, day } = partsOf(at, 'en-GB', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone })
    return Date.UTC(Number(year), Number(month) - 1, Number(day))
  }
  return Math.round((midnight(iso) - midnight(new Date(now).toISOString())) / 86_400_000)
}

function partsOf(iso: string, tag: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const parts = new Intl.DateTimeFormat(tag, options).formatToParts(new Date(iso))
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
}
