import { type KeyGroup, keyRows } from './key-rows'

const { one, several: pair } = keyRows('bench')

/** The keys of the bench, in the order of the sheet. */
export const BENCH_KEYS: readonly KeyGroup[] = [
  {
    title: 'Find',
    keys: [
      one('same_person', 'Same person'),
      one('different_people', 'Different people'),
      one('cannot_tell', "Can't tell"),
      one('new_selfie', 'Ask for a new selfie'),
      { does: 'Confirm, or the same key', keys: ['Enter'] },
      { does: 'Reason, and confirm', keys: ['1', '…', '9'] },
      { does: 'Add a reason', keys: ['Shift', '1'] },
      one('undo', 'Undo the last one'),
    ],
  },
  {
    title: 'Look',
    keys: [
      one('side_by_side', 'Side by side'),
      one('swipe', 'Swipe'),
      one('blink', 'Blink; again: stop, go on'),
      one('difference', 'Difference'),
      one('strips', 'Strips: eyes and mouth'),
      pair('Zoom', ['zoom_in', 'Zoom in'], ['zoom_out', 'Zoom out']),
      one('fit', 'Fit'),
      one('pixels', '1:1 pixels; again: fit'),
      pair('Rotate 15°', ['rotate_left', 'Rotate 15° left'], ['rotate_right', 'Rotate 15° right']),
      pair('Rotate 1°', ['turn_left', 'Rotate 1° left'], ['turn_right', 'Rotate 1° right']),
      one('flip', 'Flip'),
      one('light', 'Light and contrast'),
      one('landmarks', 'Landmarks'),
      one('swap', 'Swap sides'),
      one('target', 'Together, left, right alone'),
      one('reset', 'Reset'),
    ],
  },
  {
    title: 'On a photo',
    keys: [
      { does: 'Move', keys: ['drag', 'finger'] },
      { does: 'Move it, once it has the focus', keys: ['←', '→', '↑', '↓'] },
      { does: 'Zoom at the pointer', keys: ['wheel', 'pinch'] },
      { does: '1:1 pixels', keys: ['double click or tap'] },
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
      one('features', 'To the list'),
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
      one('flag_sharing', 'Flag sharing'),
      one('put_off', 'Put off'),
      one('extend', 'Extend the claim'),
      one('note', 'Note'),
      { does: 'Add the note', keys: ['Ctrl', 'Enter'] },
      { does: 'Name somebody in it', keys: ['@'] },
      { does: 'Release', keys: ['Esc'] },
    ],
  },
]
