const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
const WEEK = /^(\d{4})-W(\d{2})$/

/** Week 1 of a year is the one with its first Thursday (ISO 8601): the Monday of the week that 4 January lies in. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4)
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS
}

/** The Monday (00:00 UTC) with which a week begins, as 2026-W47 (ISO 8601); null: there is no such week. */
export function mondayOf(week: string): Date | null {
  const [, year, number] = week.match(WEEK) ?? []
  if (!year || !number) return null
  const at = firstMonday(Number(year)) + (Number(number) - 1) * WEEK_MS
  return weekAt(new Date(at)) === week ? new Date(at) : null
}

/** The week that an instant lies in. */
export function weekAt(at: Date): string {
  const monday = Math.floor(at.getTime() / DAY_MS) * DAY_MS - ((at.getUTCDay() + 6) % 7) * DAY_MS
  const year = new Date(monday + 3 * DAY_MS).getUTCFullYear()
  const number = Math.round((monday - firstMonday(year)) / WEEK_MS) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** The week so many weeks later, or before. */
export function weekAfter(week: string, weeks: number): string | null {
  const monday = mondayOf(week)
  return monday && weekAt(new Date(monday.getTime() + weeks * WEEK_MS))
}

/** The newest week that is over. */
export const lastWholeWeek = (now: Date): string => weekAt(new Date(now.getTime() - WEEK_MS))

/** The instant at which a week is over. */
export const endOfWeek = (monday: Date): Date => new Date(monday.getTime() + WEEK_MS)
