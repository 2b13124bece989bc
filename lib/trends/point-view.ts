import { z } from 'zod'
import type { Permission } from '@/lib/access/view'

/** What a point of a chart counts, one by one. */
export const POINT_FIGURES = [
  'checks',
  'approved',
  'referred',
  'retakes',
  'confirmed',
  'suspensions',
  'opened',
  'closed',
  'backlog',
  'firstDecisions',
] as const
export type PointFigure = (typeof POINT_FIGURES)[number]

/** What else than `trends.see` it takes to read what is behind a point. */
export const POINT_PERMISSIONS: Record<PointFigure, Permission> = {
  checks: 'verification.see',
  approved: 'verification.see',
  referred: 'queue.see',
  retakes: 'verification.see',
  confirmed: 'queue.see',
  suspensions: 'suspension.see',
  opened: 'queue.see',
  closed: 'queue.see',
  backlog: 'queue.see',
  firstDecisions: 'queue.see',
}

/** The longest a list is read over at once. */
const DAYS_AT_MOST = 371
const DAY_MS = 86_400_000

/** First and last of some days in UTC, YYYY-MM-DD. */
export type Point = {
  figure: PointFigure
  from: string
  to: string
  region?: string | undefined
}

/** The address of the list behind a point. `after` and `before` are places in it. */
export const pointQuery = z
  .object({
    figure: z.enum(POINT_FIGURES),
    from: z.iso.date(),
    to: z.iso.date(),
    region: z
      .string()
      .min(1)
      .max(80)
      .regex(/^\P{Cc}*$/u)
      .optional(),
    after: z.string().max(200).optional(),
    before: z.string().max(200).optional(),
  })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < DAYS_AT_MOST * DAY_MS)
export type PointQuery = z.infer<typeof pointQuery>

/** One of what a point counts. */
export type PointRow = {
  id: string
  /** When it came to be counted: received, opened, closed, confirmed, in force or first decided. */
  at: string
  /** Of somebody whose data was erased there is no name. */
  driver: { ref: string; name: string } | null
  /** As it was then. */
  region: string | null
  case: { id: string; number: string; open: boolean } | null
  suspension: { id: string; number: string } | null
}

export type PointPage = Point & {
  rows: PointRow[]
  /** How many the point counts, all of them. */
  total: number
  /** Those of them that are not listed: the reader may still have to decide on their drivers without knowing. */
  withheld: number
  nextCursor: string | null
  previousCursor: string | null
}
