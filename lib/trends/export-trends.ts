import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { readTrends } from './read-trends'
import { type TrendDay, type Trends, type TrendsQuery, type Zoomed, zoomTo } from './view'

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1_000))
const share = (value: number | undefined): string | null => (value === undefined ? null : value.toFixed(4))

/** A column for each figure of a day; times in whole seconds, shares from 0 to 1, empty where there is none. */
const COLUMNS: Record<string, (day: TrendDay) => string | number | null> = {
  day: (day) => day.day,
  checks: (day) => day.checks,
  approved: (day) => day.approved,
  retakes: (day) => day.retakes,
  referred: (day) => day.referred,
  referred_7_days: (day) => share(day.referredOfWeek?.rate),
  referred_7_days_low: (day) => share(day.referredOfWeek?.low),
  referred_7_days_high: (day) => share(day.referredOfWeek?.high),
  confirmed_mismatches: (day) => day.confirmedMismatches,
  suspensions: (day) => day.suspensions,
  cases_opened: (day) => day.casesOpened,
  cases_closed: (day) => day.casesClosed,
  backlog: (day) => day.backlog,
  oldest_open_seconds: (day) => seconds(day.oldestMs),
  first_decisions_on_hold: (day) => day.firstDecisions,
  first_decision_p50_seconds: (day) => seconds(day.firstDecisionP50Ms),
  first_decision_p95_seconds: (day) => seconds(day.firstDecisionP95Ms),
  checks_by_person: (day) => day.personChecks.made,
  checks_by_person_without_work: (day) => day.personChecks.stopped,
  checks_by_person_late: (day) => day.personChecks.late,
}

/** A header row and a row for each day, oldest first. */
export type DayRows = { header: string[]; rows: (string | number | null)[][] }

/** The days of a reading, or those it is zoomed to, to be taken along; the export is written to the audit log. Refuses `forbidden`. */
export async function exportTrends(
  actor: StaffActor,
  query: TrendsQuery,
  now = new Date(),
): Promise<Result<DayRows, 'forbidden'>> {
  const answer = await readTrends(actor, query, now)
  if (!answer.ok) return answer
  const { days } = zoomTo(answer.value, query)
  await transaction((tx) =>
    record(tx, {
      type: 'export.read',
      actor,
      subject: { kind: 'export', id: 'trends' },
      data: { weeks: query.weeks, rows: days.length },
    }),
  )
  const columns = Object.values(COLUMNS)
  return ok({ header: Object.keys(COLUMNS), rows: days.map((day) => columns.map((cell) => cell(day))) })
}

/**
 * A reading as it is drawn, for a picture of one chart to be taken along; that it was is written to the audit log.
 * Refuses `forbidden`.
 */
export async function exportChart(
  actor: StaffActor,
  query: TrendsQuery,
  chart: string,
  now = new Date(),
): Promise<Result<Trends & Zoomed, 'forbidden'>> {
  const answer = await readTrends(actor, query, now)
  if (!answer.ok) return answer
  const zoomed = zoomTo(answer.value, query)
  await transaction((tx) =>
    record(tx, {
      type: 'export.read',
      actor,
      subject: { kind: 'export', id: 'trends' },
      data: { weeks: query.weeks, chart, rows: zoomed.days.length },
    }),
  )
  return ok({ ...answer.value, ...zoomed })
}
