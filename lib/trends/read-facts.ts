import 'server-only'
import type { CheckCounts, DayBacklog, DayCount, Decisions, TrendFacts } from './facts'
import { type Counted, countOpenAt, readCounts } from './kept-records'
import type { Period } from './period'
import { decisionsOf, p95Of } from './quantiles'
import { type Place, spansOf } from './spans'

const DAYS_OF_A_WEEK = 7
const DAY_MS = 86_400_000
const COUNTS = ['opened', 'closed', 'confirmed', 'suspended'] as const

/** What is counted of a place and region. */
type Row = { counted: Counted; place: Place }

/** Counts a period and the one before from what is kept, and from the rows what is not (`foldTrends`). */
export async function readFacts(period: Period, region: string | null): Promise<TrendFacts> {
  const { places, spans } = spansOf(period)
  const startOfDay = new Date(period.from.getTime() - DAY_MS)
  const [counted, backlogBefore] = await Promise.all([
    readCounts(spans),
    countOpenAt(period.beforeTo, startOfDay, region),
  ])
  const rows = counted.flatMap((row): Row[] => {
    const place = places[row.place]
    return place ? [{ counted: row, place }] : []
  })
  const asked = region === null ? rows : rows.filter((row) => row.counted.region === region)
  const ofDay = new Map<string, Row[]>(period.days.map((day) => [day, []]))
  for (const row of asked) if (!row.place.before) ofDay.get(row.place.day)?.push(row)
  const days = [...ofDay.values()]
  const weeks = Array.from({ length: days.length / DAYS_OF_A_WEEK }, (_, week) =>
    days.slice(week * DAYS_OF_A_WEEK, (week + 1) * DAYS_OF_A_WEEK).flat(),
  )
  return {
    checks: rows.flatMap(checksOf),
    counts: asked.flatMap(countsOf),
    backlog: [...ofDay].flatMap(([day, of]) => backlogOf(day, of)),
    backlogBefore,
    daily: decided(days),
    weekly: decided(weeks),
    p95: {
      now: p95Of(timesOf(days.flat())),
      before: p95Of(timesOf(asked.filter((row) => row.place.before))),
    },
  }
}

function checksOf({ counted, place }: Row): CheckCounts | [] {
  const { region, checks, referred, approved, retakes } = counted
  if (checks + retakes === 0) return []
  return { day: place.day, before: place.before, region: region || null, checks, referred, approved, retakes }
}

const countsOf = ({ counted, place: { day, before } }: Row): DayCount[] =>
  COUNTS.flatMap((what) => (counted[what] > 0 ? { what, day, before, n: counted[what] } : []))

function backlogOf(day: string, rows: readonly Row[]): DayBacklog | [] {
  const backlog = rows.reduce((sum, { counted }) => sum + counted.backlog, 0)
  if (backlog === 0) return []
  const opened = rows.map(({ counted }) => counted.oldest ?? Number.POSITIVE_INFINITY)
  return { day, backlog, oldestOpenedAt: new Date(Math.min(...opened)) }
}

const timesOf = (rows: readonly Row[]): number[][] => rows.map(({ counted }) => counted.times)

const decided = (buckets: readonly Row[][]): Decisions[] =>
  buckets.flatMap((rows, bucket) => decisionsOf(timesOf(rows), bucket) ?? [])
