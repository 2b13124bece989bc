import 'server-only'
import { forbidden } from '@/lib/access'
import { ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { counted } from './figures'
import { readTrends } from './read-trends'
import { stoodOutOf } from './stood-out'
import type { ReportQuery, TrendDay, Trends, WeekReport } from './view'
import { endOfWeek, lastWholeWeek, mondayOf, weekAfter } from './week'

const CHARTED_WEEKS = 4

/**
 * The figures of a week that is over (ISO 8601, Monday to Sunday in UTC) against the week before, as `/trends` would have
 * shown them at its end but counted now; the days of four weeks for the charts; and what stood out by the rules of
 * `stoodOutOf`. Refuses `forbidden`; `no-such-week` for what names no week; `not-over` for one that still runs or is to
 * come. Locks nothing.
 */
export async function readReport(
  actor: StaffActor,
  query: ReportQuery,
  now = new Date(),
): Promise<Result<WeekReport, 'forbidden' | 'no-such-week' | 'not-over'>> {
  const refusal = forbidden(actor, 'trends.see')
  if (refusal) return refusal
  const week = query.week ?? lastWholeWeek(now)
  const monday = mondayOf(week)
  if (!monday) return refuse('no-such-week')
  const end = endOfWeek(monday)
  if (end > now) return refuse('not-over')
  const { region } = query
  const [one, four] = await Promise.all([
    readTrends(actor, { weeks: 1, region }, end),
    readTrends(actor, { weeks: CHARTED_WEEKS, region }, end),
  ])
  if (!one.ok) return one
  if (!four.ok) return four
  const after = weekAfter(week, 1)
  return ok({
    ...inReport(one.value, four.value),
    week,
    before: weekAfter(week, -1) ?? week,
    after: after && after <= lastWholeWeek(now) ? after : null,
    readAt: now.toISOString(),
  })
}

function inReport(one: Trends, four: Trends): Omit<WeekReport, 'week' | 'before' | 'after' | 'readAt'> {
  const [now, before] = [four.days.slice(-7), four.days.slice(-14, -7)]
  const sum = (days: TrendDay[], of: (day: TrendDay) => number) => days.reduce((all, day) => all + of(day), 0)
  const both = (of: (day: TrendDay) => number) => counted(sum(now, of), sum(before, of))
  const figures = {
    ...one.figures,
    retakes: both((day) => day.retakes),
    casesOpened: both((day) => day.casesOpened),
    casesClosed: both((day) => day.casesClosed),
  }
  const { from, to, region, regions, firstDecisions, personChecks, policies } = one
  return {
    ...{ from, to, region, regions, firstDecisions, personChecks, policies },
    figures,
    oldestMs: { now: now.at(-1)?.oldestMs ?? null, before: before.at(-1)?.oldestMs ?? null },
    stoodOut: stoodOutOf({
      figures,
      byRegion: one.byRegion,
      overall: one.overall,
      firstDecisions: firstDecisions.now,
      targetMs: personChecks.targetMinutes * 60_000,
    }),
    chart: { days: four.days, weeklyFirstDecisions: four.weeklyFirstDecisions, policies: four.policies },
  }
}
