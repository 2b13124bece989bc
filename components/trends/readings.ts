import { ENOUGH_TO_SAY, type FirstDecisions, type PointFigure, type Rate, type TrendDay } from '@/lib/trends/view'
import type { ChartId } from './chart-spec'
import { count, measured, percent } from './words'

export type Behind = {
  /** Whose list is behind it. */
  figure: PointFigure
  /** Over how long what it says of a day is counted, the day being the last; left out where it is that day. */
  over?: '7 days'
}
export type Column = { head: string; of: (day: TrendDay) => string; behind?: Behind }
type Reading = {
  behind: Behind
  /** What the chart's header says of the days under the hair line: one, or the week of a bar. */
  say: (days: readonly TrendDay[], week: FirstDecisions | undefined) => string
  columns: Column[]
}

const NONE = '–'
const sum = (days: readonly TrendDay[], of: (day: TrendDay) => number) => days.reduce((all, day) => all + of(day), 0)
const time = (ms: number | null) => (ms === null ? NONE : measured(ms))
const last = (days: readonly TrendDay[]) => days.at(-1)

export const sayRate = (rate: Rate | null): string => {
  if (!rate) return 'no checks'
  if (rate.of < ENOUGH_TO_SAY) return `${rate.in} of ${rate.of}, too few to say`
  return `${percent(rate.rate)}, ${count(rate.in)} of ${count(rate.of)}`
}

const sayCount = (of: (day: TrendDay) => number) => (days: readonly TrendDay[]) => count(sum(days, of))

function sayDecisions(day: FirstDecisions | undefined): string {
  if (!day || day.firstDecisions === 0) return 'no decision'
  const [p50, p95] = [time(day.firstDecisionP50Ms).split(' '), time(day.firstDecisionP95Ms)]
  const short = p95.endsWith(` ${p50[1]}`) ? p50[0] : p50.join(' ')
  return `p50 ${short}, p95 ${p95}, of ${count(day.firstDecisions)}`
}

/** What each chart says in words: in its header under the hair line, and in the table behind it. */
export const READINGS: Record<ChartId, Reading> = {
  checks: {
    behind: { figure: 'checks' },
    say: sayCount((day) => day.checks),
    columns: [
      { head: 'Checks', of: (day) => count(day.checks), behind: { figure: 'checks' } },
      { head: 'Approved', of: (day) => count(day.approved), behind: { figure: 'approved' } },
      { head: 'Referred', of: (day) => count(day.referred), behind: { figure: 'referred' } },
    ],
  },
  referred: {
    behind: { figure: 'referred', over: '7 days' },
    say: (days) => sayRate(last(days)?.referredOfWeek ?? null),
    columns: [
      { head: 'Referred', of: (day) => count(day.referred), behind: { figure: 'referred' } },
      { head: 'Checks', of: (day) => count(day.checks), behind: { figure: 'checks' } },
      {
        head: '7 days',
        of: (day) => sayRate(day.referredOfWeek),
        behind: { figure: 'referred', over: '7 days' },
      },
      {
        head: '95 % interval',
        of: ({ referredOfWeek: rate }) =>
          rate && rate.of >= ENOUGH_TO_SAY ? `${percent(rate.low)} to ${percent(rate.high)}` : NONE,
      },
    ],
  },
  confirmed: {
    behind: { figure: 'confirmed' },
    say: sayCount((day) => day.confirmedMismatches),
    columns: [
      { head: 'Confirmed mismatches', of: (day) => count(day.confirmedMismatches), behind: { figure: 'confirmed' } },
    ],
  },
  suspensions: {
    behind: { figure: 'suspensions' },
    say: sayCount((day) => day.suspensions),
    columns: [{ head: 'Suspensions', of: (day) => count(day.suspensions), behind: { figure: 'suspensions' } }],
  },
  backlog: {
    behind: { figure: 'backlog' },
    say: (days) => `${count(last(days)?.backlog ?? 0)} open, ${count(last(days)?.casesOpened ?? 0)} opened`,
    columns: [
      { head: 'Open', of: (day) => count(day.backlog), behind: { figure: 'backlog' } },
      { head: 'Opened', of: (day) => count(day.casesOpened), behind: { figure: 'opened' } },
      { head: 'Closed', of: (day) => count(day.casesClosed), behind: { figure: 'closed' } },
    ],
  },
  oldest: {
    behind: { figure: 'backlog' },
    say: (days) => {
      const oldest = last(days)?.oldestMs ?? null
      return oldest === null ? 'none open' : measured(oldest)
    },
    columns: [{ head: 'Oldest open case', of: (day) => time(day.oldestMs), behind: { figure: 'backlog' } }],
  },
  firstDecision: {
    behind: { figure: 'firstDecisions' },
    say: (days, week) => sayDecisions(week ?? last(days)),
    columns: [
      { head: 'Median (p50)', of: (day) => time(day.firstDecisionP50Ms) },
      { head: 'p95', of: (day) => time(day.firstDecisionP95Ms) },
      { head: 'Decisions', of: (day) => count(day.firstDecisions), behind: { figure: 'firstDecisions' } },
    ],
  },
  retakes: {
    behind: { figure: 'retakes' },
    say: sayCount((day) => day.retakes),
    columns: [{ head: 'New selfies asked', of: (day) => count(day.retakes), behind: { figure: 'retakes' } }],
  },
}
