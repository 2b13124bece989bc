import { z } from 'zod'

/** Fewer than this many checks or decisions are "too few to say": no rate, change or quantile is drawn from them. */
export const ENOUGH_TO_SAY = 30

/**
 * Time from opening to the first finding, of the cases that held their driver and were first decided in the day or
 * week; ms, null with none.
 */
export type FirstDecisions = {
  firstDecisionP50Ms: number | null
  firstDecisionP95Ms: number | null
  firstDecisions: number
}

/**
 * Checks by a person that were recorded in a span; `stopped`: their driver could not work until then; `late`: for longer
 * than the target of a first decision on a driver on hold.
 */
export type PersonChecksMade = { made: number; stopped: number; late: number }

/** Figures of one UTC day; the last day of a reading goes only up to the instant it was read. */
export type TrendDay = FirstDecisions & {
  /** YYYY-MM-DD. */
  day: string
  /** Selfies answered: neither waiting to be measured, nor cancelled, nor sent back as a retake. On the day received. */
  checks: number
  /** Those of the checks that went to a person. */
  referred: number
  approved: number
  /** Selfies sent back for another one. No checks. */
  retakes: number
  /** Rejections confirmed by a second person or an adjudication, on the day of the confirmation. */
  confirmedMismatches: number
  /** Suspensions that came into force. */
  suspensions: number
  /** Cases open at the end of the day, and how long the oldest had been open then, in ms. */
  backlog: number
  oldestMs: number | null
  personChecks: PersonChecksMade
  casesOpened: number
  casesClosed: number
  /** Referred of checks over the seven days that end with this one; null without checks. */
  referredOfWeek: Rate | null
}

/** A rate with its 95 % Wilson interval. */
export type Rate = { of: number; in: number; rate: number; low: number; high: number }

/** A change with its 95 % interval: a share for counts (0.1 = 10 % more), points for rates (0.01 = 1 pt), ms for times. */
export type Change = { by: number; low: number; high: number }

export type TrendFigure = {
  value: number | null
  before: number | null
  rate: Rate | null
  beforeRate: Rate | null
  /** Null: too few to say. */
  change: Change | null
}

export const TREND_WEEKS = [1, 4, 13, 52] as const
export const trendsQuery = z.object({
  /** Weeks shown, the running day included. */
  weeks: z.coerce.number().pipe(z.literal(TREND_WEEKS)).default(4),
  region: z.string().min(1).max(80).optional(),
  /** The days that the charts are zoomed to, first and last. */
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
})
export type TrendsQuery = z.infer<typeof trendsQuery>

export type RegionTrend = {
  region: string
  /** Over the whole period. */
  referred: Rate | null
  /** Over seven days, for each day of the period. */
  referredOfWeek: (Rate | null)[]
}

export type Trends = {
  /** First and last day, YYYY-MM-DD. */
  from: string
  to: string
  weeks: TrendsQuery['weeks']
  region: string | null
  regions: string[]
  days: TrendDay[]
  /** This period up to now, against the one before it up to the same time of its last day. */
  figures: {
    checks: TrendFigure
    referred: TrendFigure
    confirmedMismatches: TrendFigure
    suspensions: TrendFigure
    /** Now, and one period ago. */
    backlog: TrendFigure
    firstDecisionP95Ms: TrendFigure
  }
  /** Of each week of the period: too few fall on a day to draw months of days. */
  weeklyFirstDecisions: FirstDecisions[]
  firstDecisions: { now: number; before: number }
  /** Of the period; `targetMinutes`: what late means. */
  personChecks: PersonChecksMade & { targetMinutes: number }
  byRegion: RegionTrend[]
  /** Referred of checks of all regions together, over the whole period. */
  overall: Rate | null
  /** Versions of the policy that came into force in the period, and on which day. */
  policies: { version: number; day: string }[]
  /** When the last selfie came in, whatever the period and the region; null: never. */
  lastCheckAt: string | null
  readAt: string
}

export * from './point-counts'
export * from './point-view'
export * from './quality-view'
export * from './report-view'
export { type StoodOut, sideOf } from './stood-out'
export { bucketDaysOf, type Zoom, type Zoomed, zoomTo } from './zoom'
