import type { KeyGroup, KeyRow } from './commands'

const one = (id: string, does: string, key: string): KeyRow => ({ does, commands: [{ id: `bench.${id}`, does, key }] })

const pair = (does: string, ...commands: [id: string, does: string, key: string][]): KeyRow => ({
  does,
  commands: commands.map(([id, each, key]) => ({ id: `bench.${id}`, does: each, key })),
})

/** The keys of the bench, in the order of the sheet. */
export const BENCH_KEYS: readonly KeyGroup[] = [
  {
    title: 'Find',
    keys: [
      one('same_person', 'Same person', 's'),
      one('different_people', 'Different people', 'd'),
      one('cannot_tell', "Can't tell", 'c'),
      one('new_selfie', 'Ask for a new selfie', 'r'),
      { does: 'Confirm: the same key again, or', keys: ['Enter'] },
      { does: 'Reason, and confirm', keys: ['1', '…', '9'] },
      { does: 'Add a reason', keys: ['Shift', '1'] },
      one('undo', 'Undo the last one', 'z'),
    ],
  },
  {
    title: 'Look',
    keys: [
      one('side_by_side', 'Side by side', 'v'),
      one('swipe', 'Swipe', 'w'),
      one('blink', 'Blink; again: stop, go on', 'b'),
      one('difference', 'Difference', 'x'),
      one('strips', 'Strips: eyes and mouth', 'y'),
      pair('Zoom', ['zoom_in', 'Zoom in', '+'], ['zoom_out', 'Zoom out', '-']),
      one('fit', 'Fit', '0'),
      one('pixels', '1:1 pixels; again: fit', 'o'),
      pair('Rotate 15°', ['rotate_left', 'Rotate 15° left', '['], ['rotate_right', 'Rotate 15° right', ']']),
      pair('Rotate 1°', ['turn_left', 'Rotate 1° left', '{'], ['turn_right', 'Rotate 1° right', '}']),
      one('flip', 'Flip', 'h'),
      one('light', 'Light and contrast', 'l'),
      one('landmarks', 'Landmarks', 'm'),
      one('swap', 'Swap sides', 'p'),
      one('target', 'Together, left, right alone', 'a'),
      one('reset', 'Reset', 'Backspace'),
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
  {
    title: 'Photos',
    keys: [
      { does: 'Earlier, later selfie', keys: ['←', '→'] },
      { does: 'Other reference', keys: ['Shift', '→'] },
      { does: 'The selfie in question', keys: ['End'] },
      { does: 'On the other place', keys: ['Alt', 'click'] },
    ],
  },
  {
    title: 'Features',
    keys: [
      one('features', 'To the list', 't'),
      { does: 'Up, down', keys: ['↑', '↓'] },
      { does: 'Alike', keys: ['='] },
      { does: 'Differs', keys: ['/'] },
      { does: 'Unseen', keys: ['U'] },
      { does: 'Not noted', keys: ['Del'] },
    ],
  },
  {
    title: 'Case',
    keys: [
      { does: 'Claim, next case', keys: ['Enter'] },
      one('flag_sharing', 'Flag sharing', 'f'),
      one('extend', 'Extend the claim', 'e'),
      one('note', 'Note', 'n'),
      { does: 'Add the note', keys: ['Ctrl', 'Enter'] },
      { does: 'Name somebody in it', keys: ['@'] },
      { does: 'Release', keys: ['Esc'] },
    ],
  },
]
