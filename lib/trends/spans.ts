import { dayOf, type Period } from './period'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Days before the first shown, of which a week's figure of the first days needs each by itself. */
const DAYS_AHEAD = 6

/** What a span is counted for: a day, or all days of the period before that nobody asks for one by one. */
export type Place = { day: string; before: boolean }

/** A whole day or hour, which may be kept, or a part of an hour (`hours` 0); `last`: a shown day ends with it. */
export type Span = { place: number; starts: Date; ends: Date; hours: 0 | 1 | 24; last: boolean }

/** The spans of a reading, and the places that their `place` is the index of. */
export function spansOf(period: Period): { places: Place[]; spans: Span[] } {
  const places: Place[] = [{ day: dayOf(period.beforeFrom), before: true }]
  const spans: Span[] = []
  const from = period.from.getTime()
  const split = from - DAY_MS
  for (let day = period.beforeFrom.getTime(); day < split; day += DAY_MS) {
    const place = day < from - DAYS_AHEAD * DAY_MS ? 0 : places.push({ day: named(day), before: true }) - 1
    spans.push(whole(place, day, false))
  }
  const end = period.beforeTo.getTime()
  spans.push(...hoursOf(places.push({ day: named(split), before: true }) - 1, split, end))
  spans.push(...hoursOf(places.push({ day: named(split), before: false }) - 1, end, from))
  const last = period.lastDay.getTime()
  for (let day = from; day < last; day += DAY_MS)
    spans.push(whole(places.push({ day: named(day), before: false }) - 1, day, true))
  const running = hoursOf(places.push({ day: named(last), before: false }) - 1, last, period.now.getTime())
  spans.push(...running.map((span, i) => ({ ...span, last: i === running.length - 1 })))
  return { places, spans }
}

const named = (at: number): string => dayOf(new Date(at))

const whole = (place: number, day: number, last: boolean): Span => ({
  place,
  starts: new Date(day),
  ends: new Date(day + DAY_MS),
  hours: 24,
  last,
})

/** A part of a day, cut at its hours; at least one span, if an empty one. */
function hoursOf(place: number, from: number, to: number): Span[] {
  const spans: Span[] = []
  let at = from
  do {
    const ends = Math.min((Math.floor(at / HOUR_MS) + 1) * HOUR_MS, to)
    spans.push({
      place,
      starts: new Date(at),
      ends: new Date(ends),
      hours: ends - at === HOUR_MS ? 1 : 0,
      last: false,
    })
    at = ends
  } while (at < to)
  return spans
}
