import 'server-only'
import { cache } from 'react'
import { Prisma, queryDirectly } from '@/lib/database'
import type { Lane } from '@/lib/vocabulary'
import { OPEN, ownGolden } from './listed-records'

export type LaneCount = { lane: Lane; open: number; oldest: Date | null; blocked: Date | null }

/** `own`: the reader's golden cases, which wait in no region. */
export type WaitingCount = LaneCount & { region: string | null; own: boolean }

/** What waits by lane and region, in one pass along the queue's index, and the reader's own golden cases. */
export const findWaiting = (readerId: string, now: Date): Promise<WaitingCount[]> =>
  queryDirectly<WaitingCount>(Prisma.sql`
    select lane, region, count(*)::int as open, min(lane_since) as oldest, min(blocked_since) as blocked, false as own
    from review_case c where ${OPEN} group by lane, region
    union all
    select lane, null, count(*)::int, min(lane_since), null::timestamptz, true
    from review_case c where ${ownGolden(readerId, now)} group by lane`)

/** The same as it is now, read once for a page however many of its parts ask: frame, figures and total agree. */
export const readWaiting = cache((readerId: string): Promise<WaitingCount[]> => findWaiting(readerId, new Date()))

/** What waits by lane, whoever reads. */
export const findLaneCounts = (lanes: readonly Lane[]): Promise<LaneCount[]> =>
  queryDirectly<LaneCount>(Prisma.sql`select lane, count(*)::int as open, min(lane_since) as oldest, min(blocked_since) as blocked
  from review_case c where ${OPEN} and lane in (${Prisma.join([...lanes])}) group by lane`)

/** The reader's own golden cases by lane, as `findLaneCounts` counts the others. */
export const countOwnGolden = (readerId: string, now: Date): Promise<LaneCount[]> =>
  queryDirectly<LaneCount>(Prisma.sql`select lane, count(*)::int as open, min(lane_since) as oldest, null::timestamptz as blocked
  from review_case c where ${ownGolden(readerId, now)} group by lane`)
