import type { PageLocale } from './messages'

const LANGUAGE_TAGS: Record<PageLocale, string> = { en: 'en-GB', es: 'es' }

/** The time of day as 09:41 in a zone; says UTC where no better zone is known. */
export function clockTime(iso: string, timeZone: string): string {
  const parts = partsOf(iso, 'en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return `${parts.hour}:${parts.minute}${timeZone === 'UTC' ? ' UTC' : ''}`
}

/** The day as "Tuesday 24 November" or "martes 24 de noviembre"; put together here, as engines differ in the commas. */
export function dayName(iso: string, timeZone: string, locale: PageLocale): string {
  const { weekday, day, month } = partsOf(iso, LANGUAGE_TAGS[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  })
  return locale === 'es' ? `${weekday} ${day} de ${month}` : `${weekday} ${day} ${month}`
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
