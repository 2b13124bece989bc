import type { Trends } from '@/lib/trends/view'

const grouped = new Intl.NumberFormat('en')
const MINUS = '−'

export const count = (n: number): string => grouped.format(n)
export const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`
export const perThousand = (share: number): string => (share * 1_000).toFixed(1)

/** A number with its sign, "+3.1" or "−3"; what rounds to nothing has none. */
export function signed(n: number, digits = 0): string {
  const text = Math.abs(n).toFixed(digits)
  if (Number(text) === 0) return text
  return `${n < 0 ? MINUS : '+'}${text}`
}

/** A number without a plus: "2.2" or "−0.1". */
export const plain = (n: number, digits = 0): string => signed(n, digits).replace('+', '')

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export type TimeUnit = { name: string; ms: number }

/** In which unit times up to `longest` ms are said. */
export function unitFor(longest: number): TimeUnit {
  if (longest < 2 * MINUTE) return { name: 's', ms: 1_000 }
  if (longest < 3 * HOUR) return { name: 'min', ms: MINUTE }
  return longest < 3 * DAY ? { name: 'h', ms: HOUR } : { name: 'days', ms: DAY }
}

/** A measured time with two figures, as "3.6 min" or "11 min". */
export function measured(ms: number): string {
  const unit = unitFor(ms)
  const n = ms / unit.ms
  return `${n < 9.95 ? n.toFixed(1) : Math.round(n)} ${unit.name}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const asDate = (day: string) => new Date(`${day}T00:00:00Z`)

/** "11 Nov" of YYYY-MM-DD. */
export const dayOf = (day: string): string => `${asDate(day).getUTCDate()} ${MONTHS[asDate(day).getUTCMonth()]}`
/** "Wed 11 Nov" */
export const weekdayOf = (day: string): string => `${WEEKDAYS[asDate(day).getUTCDay()]} ${dayOf(day)}`
/** "24 Aug to 22 Nov", with years where they differ; of one day "Wed 11 Nov". */
export function spanOf(from: string, to: string): string {
  if (from === to) return weekdayOf(from)
  const years = [from.slice(0, 4), to.slice(0, 4)]
  return years[0] === years[1]
    ? `${dayOf(from)} to ${dayOf(to)}`
    : `${dayOf(from)} ${years[0]} to ${dayOf(to)} ${years[1]}`
}

/** "the week", "4 weeks" */
export const weeksOf = (weeks: number): string => (weeks === 1 ? 'week' : `${weeks} weeks`)

/** The equal path in a sentence: checks by a person, and those that cost work, against the target of a hold; null: none. */
export function madeByPersonWords({ made, stopped, late, targetMinutes }: Trends['personChecks']): string | null {
  if (made === 0) return null
  const what = made === 1 ? '1 check by a person' : `${made} checks by a person`
  if (stopped === 0) return `${what}, ${made === 1 ? 'its driver' : 'their drivers'} at work meanwhile`
  return `${what}, ${stopped} with the driver out of work, ${late || 'none'} of them past ${targetMinutes} min`
}
