import type { BenchPhoto } from '@/lib/review/view'

/** Where the eyes of every photo lie, in percent of the pane (visual-design.md, Bench). */
const EYE_LINE_OF_HEIGHT = 46
const EYE_SPAN_OF_WIDTH = 26.5

type Eyes = NonNullable<BenchPhoto['eyes']>

/** A photo laid so that its eyes fall on the eye line. Lengths in percent of the pane's width, origin in percent of the photo. */
export type Alignment = {
  /** Of the photo. */
  width: number
  /** From the pane's left edge to the photo's, before the turn. */
  left: number
  /** From the eye line down to the photo's top edge, before the turn; negative is up. */
  top: number
  /** The middle between the eyes, about which the photo turns. */
  origin: { x: number; y: number }
  /** Clockwise, in degrees, so that the eyes are level. */
  turn: number
}

/**
 * How a photo of `size` (px) is laid so that its eyes are level, 26.5 % of the pane's width apart and centred.
 * Null when the eyes coincide: then there is nothing to align by.
 */
export function align(eyes: Eyes, size: { width: number; height: number }): Alignment | null {
  const [[lx, ly], [rx, ry]] = eyes.left[0] <= eyes.right[0] ? [eyes.left, eyes.right] : [eyes.right, eyes.left]
  const span = Math.hypot(rx - lx, ry - ly)
  if (!(span > 0)) return null
  const middle = { x: (lx + rx) / 2, y: (ly + ry) / 2 }
  const perPixel = EYE_SPAN_OF_WIDTH / span
  return {
    width: size.width * perPixel,
    left: 50 - middle.x * perPixel,
    top: -middle.y * perPixel,
    origin: { x: (100 * middle.x) / size.width, y: (100 * middle.y) / size.height },
    turn: (-180 * Math.atan2(ry - ly, rx - lx)) / Math.PI,
  }
}

/** As a browser writes numbers back, so that what the server drew is taken over unchanged. */
const short = (value: number): number => Math.round(value * 1000) / 1000 || 0

/**
 * The alignment as style for an absolutely placed image in a pane that is a size container. `--u` is 1 % of the width
 * of one of two panes, also in a pane as wide as both: scale and eye line are the same in every view.
 */
export function alignedStyle({ width, left, top, origin, turn }: Alignment): Record<string, string> {
  return {
    width: `calc(${short(width)} * var(--u))`,
    left: `calc(50cqw + ${short(left - 50)} * var(--u))`,
    top: `calc(${EYE_LINE_OF_HEIGHT}cqh + ${short(top)} * var(--u))`,
    transformOrigin: `${short(origin.x)}% ${short(origin.y)}%`,
    transform: `rotate(${short(turn)}deg)`,
  }
}
