import type { LadderStep } from '@/lib/vocabulary'
import type { EnforcementRule } from './policy'

const DAY_MS = 86_400_000

/**
 * Which step of the ladder is due: severe where sharing was confirmed, else repeated where an earlier suspension that
 * was not overturned still counts, else first.
 * @param strikes suspensions that count against the driver now
 */
export const stepOf = (facts: { strikes: number; sharing: boolean }): LadderStep =>
  facts.sharing ? 'severe' : facts.strikes > 0 ? 'repeated' : 'first'

/** Since when a suspension counts as a strike at an instant. */
export const strikesSince = (at: Date, rule: EnforcementRule): Date =>
  new Date(at.getTime() - rule.strikesCountForDays * DAY_MS)

/** Days between the approval and the start in a driver's region. */
export const noticeDaysIn = (region: string | null, { noticeDaysByRegion }: EnforcementRule): number =>
  region !== null && Object.hasOwn(noticeDaysByRegion, region) ? (noticeDaysByRegion[region] ?? 0) : 0

export type SuspensionTerms = { startsAt: Date; endsAt: Date | null; reviewAt: Date | null }

/**
 * When a suspension of so many days starts and ends if it is approved at an instant. A region's notice period lies
 * before the start. A day is 24 hours: what clocks in a region do does not move an end. Without an end (`days` null) a
 * lead looks at it again at `reviewAt`.
 */
export function suspensionTerms(
  form: { step: LadderStep; days: number | null; region: string | null },
  approvedAt: Date,
  rule: EnforcementRule,
): SuspensionTerms {
  const startsAt = new Date(approvedAt.getTime() + noticeDaysIn(form.region, rule) * DAY_MS)
  return { startsAt, ...suspensionEnd(form, startsAt, startsAt, rule) }
}

/** The end of a suspension that started at an instant, or when the next look at it is due, counted from `now`. */
export function suspensionEnd(
  { step, days }: { step: LadderStep; days: number | null },
  startsAt: Date,
  now: Date,
  rule: EnforcementRule,
): Pick<SuspensionTerms, 'endsAt' | 'reviewAt'> {
  if (days !== null) return { endsAt: new Date(startsAt.getTime() + days * DAY_MS), reviewAt: null }
  return { endsAt: null, reviewAt: new Date(now.getTime() + rule.ladder[step].reviewAfterDays * DAY_MS) }
}

/** Until when a driver may appeal against a decision. */
export const appealDeadline = (decidedAt: Date, rule: EnforcementRule): Date =>
  new Date(decidedAt.getTime() + rule.appealWithinDays * DAY_MS)
