import type { PointFigure } from '@/lib/trends/view'

type PointWords = {
  /** The list as a whole. */
  title: string
  /** What its time is. */
  at: string
  unit: readonly [string, string]
}

const CASES = ['case', 'cases'] as const
const CHECKS = ['check', 'checks'] as const

export const POINT_WORDS: Record<PointFigure, PointWords> = {
  checks: { title: 'Checks', at: 'Received', unit: CHECKS },
  approved: { title: 'Approved checks', at: 'Received', unit: CHECKS },
  referred: { title: 'Checks referred to a person', at: 'Received', unit: CHECKS },
  retakes: { title: 'New selfies asked', at: 'Received', unit: ['selfie', 'selfies'] },
  confirmed: { title: 'Confirmed mismatches', at: 'Confirmed', unit: CASES },
  suspensions: { title: 'Suspensions begun', at: 'In force from', unit: ['suspension', 'suspensions'] },
  opened: { title: 'Cases opened', at: 'Opened', unit: CASES },
  closed: { title: 'Cases closed', at: 'Closed', unit: CASES },
  backlog: { title: 'Cases open at the end of the day', at: 'Opened', unit: CASES },
  firstDecisions: { title: 'First decisions on hold', at: 'First decided', unit: CASES },
}
