import type { Spot } from './placement'

/** What a hand does to one pane. Spots are from the anchor, ways and spots in widths of a pane. */
export type PaneGestures = {
  /** Moved and zoomed at a spot; `alone` while Alt is down. */
  drag: (by: Spot, factor: number, at: Spot, alone: boolean) => void
  zoom: (factor: number, at: Spot, alone: boolean) => void
  pixels: (at: Spot, alone: boolean) => void
  /** A press on the photo, so that the focus can go where keys decide. */
  press: () => void
}

/** Where the anchor of a pane stands: its middle, on the eye line (visual-design.md, Bench). */
const EYE_LINE = 0.46
const LINE_PX = 16
const KEY_WAY = 0.05

const WAYS: Record<string, Spot> = {
  ArrowLeft: { x: -KEY_WAY, y: 0 },
  ArrowRight: { x: KEY_WAY, y: 0 },
  ArrowUp: { x: 0, y: -KEY_WAY },
  ArrowDown: { x: 0, y: KEY_WAY },
}

/** A pinch on a touch pad comes as a wheel with Ctrl, in smaller steps. */
const wheelFactor = ({ deltaY, deltaMode, ctrlKey }: WheelEvent): number =>
  Math.exp(-deltaY * (deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1) * (ctrlKey ? 0.01 : 0.0015))

const middle = (spots: Spot[]): Spot => ({
  x: spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length,
  y: spots.reduce((sum, spot) => sum + spot.y, 0) / spots.length,
})
const spread = ([one, other]: Spot[]): number => (one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 1)

/** Listens on one pane for wheel, drag, pinch, double click and arrow keys. Answers how to stop. */
export function watchPane(pane: HTMLElement, unit: () => number, gestures: PaneGestures): () => void {
  const fingers = new Map<number, Spot>()
  const spotOf = ({ clientX, clientY }: MouseEvent): Spot => {
    const box = pane.getBoundingClientRect()
    return {
      x: (clientX - box.left - box.width / 2) / unit(),
      y: (clientY - box.top - box.height * EYE_LINE) / unit(),
    }
  }
  const ended = new AbortController()
  const on = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void) =>
    pane.addEventListener(type, act, { signal: ended.signal, passive: false })
  const isPhoto = (event: Event) => !(event.target instanceof Element && event.target.closest('button'))

  on('mousedown', (event) => {
    if (!isPhoto(event)) return
    event.preventDefault()
    gestures.press()
  })
  on('pointerdown', (event) => {
    if (event.button !== 0 || !isPhoto(event)) return
    pane.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, spotOf(event))
  })
  on('pointermove', (event) => {
    if (!fingers.has(event.pointerId)) return
    const before = [...fingers.values()]
    fingers.set(event.pointerId, spotOf(event))
    const after = [...fingers.values()]
    const [from, to] = [middle(before), middle(after)]
    const factor = after.length > 1 ? spread(after) / (spread(before) || 1) : 1
    gestures.drag({ x: to.x - from.x, y: to.y - from.y }, factor, to, event.altKey)
  })
  const lift = (event: PointerEvent) => void fingers.delete(event.pointerId)
  on('pointerup', lift)
  on('pointercancel', lift)
  on('wheel', (event) => {
    event.preventDefault()
    gestures.zoom(wheelFactor(event), spotOf(event), event.altKey)
  })
  on('dblclick', (event) => {
    if (isPhoto(event)) gestures.pixels(spotOf(event), event.altKey)
  })
  on('keydown', (event) => {
    const way = WAYS[event.key]
    if (!way || event.target !== pane || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    gestures.drag(way, 1, { x: 0, y: 0 }, event.altKey)
  })
  return () => ended.abort()
}
