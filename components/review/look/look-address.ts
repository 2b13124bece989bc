import { FIRST_LOOK, type Look, type LookAddress, MODES, type Mode, SIDES, type Sight, setTone, tagOf } from './look'
import { clamp, ZOOM } from './placement'

const NAMES = ['view', 'first', 'second', 'swap', 'marks', 'swipe', 'photos'] as const

const fixed = (value: number): string => String(Math.round(value * 1000) / 1000 || 0)

const sightWords = (sight: Sight): string =>
  [sight.x, sight.y, sight.zoom, sight.turn, sight.flip ? 1 : 0, sight.light, sight.contrast].map(fixed).join(',')

const REST = sightWords(FIRST_LOOK.first)

function readSight(words: string | null): Sight {
  const figures = (words ?? '').split(',').map(Number)
  const [x, y, zoom, turn, flip, light, contrast] = figures
  if (figures.length !== 7 || figures.some((figure) => !Number.isFinite(figure))) return FIRST_LOOK.first
  const most = 2 * ZOOM.most
  const placed = {
    ...FIRST_LOOK.first,
    x: clamp(x ?? 0, -most, most),
    y: clamp(y ?? 0, -most, most),
    zoom: clamp(zoom ?? 1, ZOOM.least, ZOOM.most),
    turn: clamp(turn ?? 0, -180, 180),
    flip: flip === 1,
  }
  return setTone(setTone(placed, 'light', light ?? 0), 'contrast', contrast ?? 0)
}

const isMode = (word: string | null): word is Mode => MODES.some((mode) => mode === word)

function readSwipe(words: string | null): number {
  const swipe = Number(words ?? FIRST_LOOK.swipe)
  return Number.isFinite(swipe) ? clamp(swipe, 0, 100) : FIRST_LOOK.swipe
}

/** The look out of an address; what makes no sense in it is as the case was opened. */
export function readLook(query: Pick<URLSearchParams, 'get'>): LookAddress {
  const mode = query.get('view')
  const [first, second] = (query.get('photos') ?? '').split(',')
  return {
    hasMode: isMode(mode),
    photos: [first || null, second || null],
    look: {
      ...FIRST_LOOK,
      mode: isMode(mode) ? mode : FIRST_LOOK.mode,
      first: readSight(query.get('first')),
      second: readSight(query.get('second')),
      swapped: query.get('swap') === '1',
      landmarks: query.get('marks') === '1',
      swipe: readSwipe(query.get('swipe')),
    },
  }
}

/** The query with the look in it, and only where it differs from a case just opened; other parameters stay. */
export function writeLook(query: string, look: Look, photos: [string, string] | null): string {
  const after = new URLSearchParams(query)
  for (const name of NAMES) after.delete(name)
  if (look.mode !== FIRST_LOOK.mode) after.set('view', look.mode)
  for (const side of SIDES) {
    const words = sightWords(look[side])
    if (words !== REST) after.set(side, words)
  }
  if (look.swapped) after.set('swap', '1')
  if (look.landmarks) after.set('marks', '1')
  if (look.swipe !== FIRST_LOOK.swipe) after.set('swipe', fixed(look.swipe))
  if (photos) after.set('photos', photos.map(tagOf).join(','))
  return after.toString().replaceAll('%2C', ',')
}
