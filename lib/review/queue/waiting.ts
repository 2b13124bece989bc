import 'server-only'
import type { Lane } from '@/lib/vocabulary'
import { findWaiting, type LaneCount, readWaiting } from './waiting-records'

export type Waiting = {
  /** How many wait in each of the reader's lanes, their own golden cases among them, and since when. */
  lanes: LaneCount[]
  /** Regions in which any case waits, in whatever lane. */
  regions: string[]
}

/** What waits for a reader, as it is now unless an instant is given. */
export async function waitingFor(readerId: string, lanes: readonly Lane[], now?: Date): Promise<Waiting> {
  const rows = await (now ? findWaiting(readerId, now) : readWaiting(readerId))
  const regions = new Set(rows.flatMap(({ region }) => region ?? []))
  return { lanes: byLane(rows.filter(({ lane, own }) => own || lanes.includes(lane))), regions: [...regions].sort() }
}

/** How many cases a count of lanes holds. */
export const sumOf = (counts: readonly LaneCount[]): number => counts.reduce((sum, { open }) => sum + Number(open), 0)

/** Counts of the same lanes together. */
export function byLane(rows: readonly LaneCount[]): LaneCount[] {
  const counts = new Map<Lane, LaneCount>()
  for (const { lane, open, oldest, blocked } of rows) {
    const before = counts.get(lane)
    counts.set(lane, {
      lane,
      open: Number(open) + Number(before?.open ?? 0),
      oldest: earlier(oldest, before?.oldest),
      blocked: earlier(blocked, before?.blocked),
    })
  }
  return [...counts.values()]
}

const earlier = (a: Date | null, b: Date | null | undefined): Date | null =>
  a && b ? (a < b ? a : b) : (a ?? b ?? null)
