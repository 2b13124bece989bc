/** Where a stretch of days was begun, and where it is now: places among the days shown. */
export type Brush = { anchor: number; head: number }

/** Fewer pixels than this between press and release are a click. */
export const CLICK_PX = 6

/** The days that a brush marks, first and last; null where it marks one alone, which would be no zoom. */
export function markedBy(brush: Brush | null): { first: number; last: number } | null {
  if (!brush || brush.anchor === brush.head) return null
  return { first: Math.min(brush.anchor, brush.head), last: Math.max(brush.anchor, brush.head) }
}

/** A step of the keyboard: the mark grows from the day it was begun at, and stays within the days. */
export function stretched(brush: Brush | null, at: number, step: 1 | -1, days: number): Brush {
  const { anchor, head } = brush ?? { anchor: at, head: at }
  return { anchor, head: Math.min(days - 1, Math.max(0, head + step)) }
}
