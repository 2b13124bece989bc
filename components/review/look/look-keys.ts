import type { KeyGroup } from '@/components/shell'
import type { LookTools } from './use-look'

export const LOOK_KEYS: readonly KeyGroup[] = [
  {
    title: 'Look',
    keys: [
      { does: 'Side by side', keys: ['V'] },
      { does: 'Swipe', keys: ['W'] },
      { does: 'Blink; again: stop, go on', keys: ['B'] },
      { does: 'Difference', keys: ['X'] },
      { does: 'Strips: eyes and mouth', keys: ['Y'] },
      { does: 'Zoom', keys: ['+', '−'] },
      { does: 'Fit', keys: ['0'] },
      { does: '1:1 pixels; again: fit', keys: ['O'] },
      { does: 'Rotate 15°', keys: ['[', ']'] },
      { does: 'Rotate 1°', keys: ['Shift', '['] },
      { does: 'Flip', keys: ['H'] },
      { does: 'Light and contrast', keys: ['L'] },
      { does: 'Landmarks', keys: ['M'] },
      { does: 'Swap sides', keys: ['P'] },
      { does: 'Together, left, right alone', keys: ['A'] },
      { does: 'Reset', keys: ['Backspace'] },
    ],
  },
  {
    title: 'On a photo',
    keys: [
      { does: 'Move', keys: ['drag'] },
      { does: 'Move it, once it has the focus', keys: ['←', '→', '↑', '↓'] },
      { does: 'Zoom at the pointer', keys: ['wheel'] },
      { does: '1:1 pixels', keys: ['double click'] },
      { does: 'Move one photo alone', keys: ['Alt'] },
    ],
  },
]

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
