import type { Trends } from './view'

const WEEK = 7
/** With more days than these, bars and times to a decision are of whole weeks: days would be too thin to see. */
const DAYS_ONE_BY_ONE = 28

export const bucketDaysOf = (days: number): number => (days > DAYS_ONE_BY_ONE ? WEEK : 1)

/** First and last day that the charts are zoomed to, YYYY-MM-DD. */
export type Zoom = { from: string; to: string }

export type Zoomed = Pick<Trends, 'days' | 'weeklyFirstDecisions' | 'byRegion'> & {
  zoom: Zoom | null
  /** The last day shown still runs. */
  running: boolean
}

/**
 * What the charts show of a reading: the days asked for, all of them where they are not days of it or are all. More than
 * four weeks are widened to the whole weeks that bars stand for.
 */
export function zoomTo(trends: Trends, { from, to }: { from?: string | undefined; to?: string | undefined }): Zoomed {
  const { days, weeklyFirstDecisions, byRegion } = trends
  const [first, last] = [days.findIndex(({ day }) => day === from), days.findIndex(({ day }) => day === to)]
  const all = { days, weeklyFirstDecisions, byRegion, zoom: null, running: true }
  if (first < 0 || last < first) return all
  const weekly = bucketDaysOf(last - first + 1) === WEEK
  const begin = weekly ? Math.floor(first / WEEK) * WEEK : first
  const end = weekly ? Math.ceil((last + 1) / WEEK) * WEEK : last + 1
  if (end - begin === days.length) return all
  const shown = days.slice(begin, end)
  return {
    days: shown,
    weeklyFirstDecisions: weeklyFirstDecisions.slice(Math.floor(begin / WEEK), Math.ceil(end / WEEK)),
    byRegion: byRegion.map((one) => ({ ...one, referredOfWeek: one.referredOfWeek.slice(begin, end) })),
    running: end === days.length,
    zoom: { from: shown[0]?.day ?? '', to: shown.at(-1)?.day ?? '' },
  }
}
