import { inForce, standingAt } from '@/lib/policy'
import type { Restriction } from '@/lib/vocabulary'
import type { RestrictionRow } from './records'
import type { DossierStanding } from './view'

export const asRestriction = (row: RestrictionRow): Restriction => ({
  kind: row.kind as Restriction['kind'],
  cause: row.cause as Restriction['cause'],
  from: row.fromAt,
  blocksFrom: row.blocksFrom,
  until: row.untilAt,
  endedAt: row.endedAt,
})

const NEVER = Number.POSITIVE_INFINITY

/** The times during which a restriction blocks, as [start, end) in milliseconds; null when it never does. */
function blockedTime(r: Restriction): [number, number] | null {
  if (r.blocksFrom === null) return null
  const start = Math.max(r.from.getTime(), r.blocksFrom.getTime())
  const end = Math.min(r.until?.getTime() ?? NEVER, r.endedAt?.getTime() ?? NEVER)
  return start < end ? [start, end] : null
}

/** Since when the driver has not been able to work without a break, one restriction following the other; null: can. */
export function blockedSince(restrictions: readonly Restriction[], at: Date): Date | null {
  const times = restrictions.map(blockedTime).filter((time) => time !== null)
  let since = at.getTime() + 1
  for (;;) {
    const reaching = times.filter(([start, end]) => start < since && end >= since)
    if (reaching.length === 0) break
    since = Math.min(...reaching.map(([start]) => start))
  }
  return since > at.getTime() ? null : new Date(since)
}

/** When a driver who can work now no longer will by what is in force; null: no such time is known. */
export function worksUntil(restrictions: readonly Restriction[], at: Date): Date | null {
  const starts = restrictions
    .filter((r) => inForce(r, at))
    .map(blockedTime)
    .flatMap((time) => (time && time[0] > at.getTime() ? [time[0]] : []))
  return starts.length > 0 ? new Date(Math.min(...starts)) : null
}

/** The standing at an instant with what the driver loses by it. */
export function standingNow(rows: readonly RestrictionRow[], known: Date, at: Date): DossierStanding {
  const restrictions = rows.map(asRestriction)
  const { standing, mayWork, reasons, since, until } = standingAt(restrictions, at, { version: 0, since: known })
  return {
    standing,
    mayWork,
    reasons,
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
    blockedSince: blockedSince(restrictions, at)?.toISOString() ?? null,
    worksUntil: (mayWork && worksUntil(restrictions, at)?.toISOString()) || null,
  }
}
