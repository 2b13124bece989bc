import { AT_REST, clamp, type Placement } from './placement'

/** The two places on the bench; `first` is the left one until they are swapped. */
export const SIDES = ['first', 'second'] as const
export type Side = (typeof SIDES)[number]

export const MODES = ['side', 'swipe', 'blink', 'difference', 'strips'] as const
export type Mode = (typeof MODES)[number]

/** How one photo is seen. */
export type Sight = Placement & {
  /** -100 (dark) to 100 (bright). */
  light: number
  /** -100 (flat) to 100 (hard). */
  contrast: number
}

/** How the pair is looked at. */
export type Look = Record<Side, Sight> & {
  mode: Mode
  swapped: boolean
  landmarks: boolean
  /** Where the edge of the swipe stands, percent of the width. */
  swipe: number
  /** What the tools act on. */
  target: Side | 'both'
  /** Blink goes on by itself. */
  blinking: boolean
  /** The sliders of light and contrast are out. */
  lightOpen: boolean
}

const UNTOUCHED: Sight = { ...AT_REST, light: 0, contrast: 0 }

export const FIRST_LOOK: Look = {
  first: UNTOUCHED,
  second: UNTOUCHED,
  mode: 'side',
  swapped: false,
  landmarks: false,
  swipe: 50,
  target: 'both',
  blinking: true,
  lightOpen: false,
}

/** What the address says of the look; photos by the last 8 characters of their ids. */
export type LookAddress = { look: Look; hasMode: boolean; photos: [string | null, string | null] }

export const tagOf = (photoId: string): string => photoId.slice(-8)

/** Changes the sight of one photo, or of both alike. */
export function changed(look: Look, target: Side | 'both', change: (sight: Sight, side: Side) => Sight): Look {
  return {
    ...look,
    first: target === 'second' ? look.first : change(look.first, 'first'),
    second: target === 'first' ? look.second : change(look.second, 'second'),
  }
}

/** Everything as the case was opened, but for the view, which belongs to the person. */
export const reset = (look: Look): Look => ({
  ...FIRST_LOOK,
  mode: look.mode,
  target: look.target,
  lightOpen: look.lightOpen,
})

const TARGETS = ['both', 'first', 'second'] as const

/** Together, then the left photo alone, then the right one. */
export function nextTarget({ target, swapped }: Look): Look['target'] {
  const order = swapped ? (['both', 'second', 'first'] as const) : TARGETS
  return order[(order.indexOf(target) + 1) % order.length] ?? 'both'
}

/** The photo that swipe, blink, difference and strips lay over the other: the right one. */
export const upperOf = ({ swapped }: Pick<Look, 'swapped'>): Side => (swapped ? 'first' : 'second')

/** The photo whose figures speak for what the tools act on. */
export const spokenFor = ({ target, swapped }: Look): Side =>
  target === 'both' ? (swapped ? 'second' : 'first') : target

export const setTone = (sight: Sight, tone: 'light' | 'contrast', value: number): Sight => ({
  ...sight,
  [tone]: clamp(Math.round(value), -100, 100),
})

/** As a browser writes numbers back, so that what the server drew is taken over unchanged. */
const short = (value: number): number => Math.round(value * 10_000) / 10_000 || 0

/** Each 50 steps double or halve. */
const gain = (steps: number): number => short(2 ** (steps / 50))

/** The sight as style of a photo's layer: transform and filter alone, which move no box. `--u` is 1 % of a pane. */
export function sightStyle(sight: Sight): { transform?: string; filter?: string } {
  const { x, y, zoom, turn, flip, light, contrast } = sight
  const rests = x === 0 && y === 0 && zoom === 1 && turn === 0 && !flip
  const moved = `translate(calc(${short(x * 100)} * var(--u)), calc(${short(y * 100)} * var(--u)))`
  return {
    ...(rests
      ? {}
      : { transform: `${moved} rotate(${short(turn)}deg) scale(${short(flip ? -zoom : zoom)}, ${short(zoom)})` }),
    ...(light === 0 && contrast === 0 ? {} : { filter: `brightness(${gain(light)}) contrast(${gain(contrast)})` }),
  }
}
