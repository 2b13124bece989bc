/**
 * How a photo lies in its pane, seen from where alignment put it. Lengths are in widths of a pane, from the anchor: the
 * middle of the pane on the eye line. A point is flipped first, then scaled, turned and moved.
 */
export type Placement = {
  x: number
  y: number
  /** 1 is the scale of alignment. */
  zoom: number
  /** Clockwise, degrees, above -180 and up to 180. */
  turn: number
  /** Left and right exchanged. */
  flip: boolean
}

export type Spot = { x: number; y: number }

export const AT_REST: Placement = { x: 0, y: 0, zoom: 1, turn: 0, flip: false }

export const ZOOM = { least: 0.25, most: 32 } as const

/** How far a photo can be moved away, in widths of a pane at its own zoom: it can't be lost. */
const FURTHEST = 2

export const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

const wrap = (degrees: number): number => {
  const turn = ((degrees % 360) + 360) % 360
  return turn > 180 ? turn - 360 : turn
}

function rotate({ x, y }: Spot, degrees: number): Spot {
  const angle = (degrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return { x: x * cos - y * sin, y: x * sin + y * cos }
}

/** Where a spot of the photo at rest lands. */
export function lands(spot: Spot, { x, y, zoom, turn, flip }: Placement): Spot {
  const turned = rotate({ x: zoom * (flip ? -spot.x : spot.x), y: zoom * spot.y }, turn)
  return { x: x + turned.x, y: y + turned.y }
}

/** Moved by a way in the pane. */
export function move<P extends Placement>(placement: P, by: Spot): P {
  const most = FURTHEST * Math.max(1, placement.zoom)
  return { ...placement, x: clamp(placement.x + by.x, -most, most), y: clamp(placement.y + by.y, -most, most) }
}

/** Zoomed by a factor, within `ZOOM`; what lies under `at` stays under it. */
export function zoomAt<P extends Placement>(placement: P, factor: number, at: Spot): P {
  const zoom = clamp(placement.zoom * factor, ZOOM.least, ZOOM.most)
  const ratio = zoom / placement.zoom
  return { ...placement, zoom, x: at.x - ratio * (at.x - placement.x), y: at.y - ratio * (at.y - placement.y) }
}

/** Turned clockwise about the anchor. */
export function turnBy<P extends Placement>(placement: P, degrees: number): P {
  return { ...placement, ...rotate(placement, degrees), turn: wrap(placement.turn + degrees) }
}

/** Mirrored about the upright line through the anchor, as it is seen. */
export function flipOver<P extends Placement>(placement: P): P {
  return { ...placement, x: -placement.x, turn: wrap(-placement.turn), flip: !placement.flip }
}

/** Whole again in its pane: neither zoomed nor moved; turn and flip stay. */
export const whole = <P extends Placement>(placement: P): P => ({ ...placement, x: 0, y: 0, zoom: 1 })

/**
 * The zoom at which one pixel of the photo is one of the screen.
 * `drawn` is how wide a pixel of the photo is drawn at zoom 1, in CSS px; `density` is the screen's, px per CSS px.
 */
export const pixelZoom = (drawn: number, density: number): number => clamp(1 / (drawn * density), ZOOM.least, ZOOM.most)
