import type { LookTools } from './use-look'

/** Degrees of one press, and of one with Shift. */
export const TURN = 15
export const FINE_TURN = 1

const once = (act: () => void) => (event: KeyboardEvent) => {
  if (!event.repeat) act()
}

/** The tools by key. */
export function lookKeys(tools: LookTools): Record<string, (event: KeyboardEvent) => void> {
  return {
    v: once(() => tools.choose('side')),
    w: once(() => tools.choose('swipe')),
    b: once(() => tools.choose('blink')),
    x: once(() => tools.choose('difference')),
    y: once(() => tools.choose('strips')),
    '+': tools.zoomIn,
    '-': tools.zoomOut,
    0: once(tools.fit),
    o: once(() => tools.pixels()),
    '[': () => tools.turn(-TURN),
    ']': () => tools.turn(TURN),
    '{': () => tools.turn(-FINE_TURN),
    '}': () => tools.turn(FINE_TURN),
    h: once(tools.flip),
    l: once(tools.light),
    m: once(tools.landmarks),
    p: once(tools.swap),
    a: once(tools.nextTarget),
    Backspace: once(tools.reset),
  }
}
