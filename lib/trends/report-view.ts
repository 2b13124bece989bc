import { z } from 'zod'
import type { StoodOut } from './stood-out'
import type { TrendFigure, Trends } from './view'

/** The address of the weekly report. */
export const reportQuery = z.object({
  /** As 2026-W47 (ISO 8601); left out, the newest week that is over. */
  week: z.string().max(8).optional(),
  region: z
    .string()
    .min(1)
    .max(80)
    .regex(/^\P{Cc}*$/u)
    .optional(),
})
export type ReportQuery = z.infer<typeof reportQuery>

/** A week that is over, Monday to Sunday in UTC, against the week before. */
export type WeekReport = Pick<
  Trends,
  'from' | 'to' | 'region' | 'regions' | 'firstDecisions' | 'personChecks' | 'policies' | 'readAt'
> & {
  week: string
  before: string
  /** Null: it is not over yet. */
  after: string | null
  figures: Trends['figures'] & Record<'retakes' | 'casesOpened' | 'casesClosed', TrendFigure>
  /** The oldest open case at the end of the week, and of the week before. */
  oldestMs: { now: number | null; before: number | null }
  stoodOut: StoodOut[]
  /** The four weeks that end with it, for the charts; with what changed the policy in them. */
  chart: Pick<Trends, 'days' | 'weeklyFirstDecisions' | 'policies'>
}
