export const KEY_SCOPES = ['bench', 'queue', 'driver', 'sharing', 'suspensions', 'everywhere'] as const
/** Where keys work. Those of `everywhere` work on each page. */
export type KeyScopeName = (typeof KEY_SCOPES)[number]

/**
 * The key of each command that a person can put on another one, as `useKeys` takes it. Every page loads these; their
 * words (`commands.ts`) come with the sheet.
 */
export const DEFAULT_KEYS = {
  bench: {
    same_person: 's',
    different_people: 'd',
    cannot_tell: 'c',
    new_selfie: 'r',
    undo: 'z',
    side_by_side: 'v',
    swipe: 'w',
    blink: 'b',
    difference: 'x',
    strips: 'y',
    zoom_in: '+',
    zoom_out: '-',
    fit: '0',
    pixels: 'o',
    rotate_left: '[',
    rotate_right: ']',
    turn_left: '{',
    turn_right: '}',
    flip: 'h',
    light: 'l',
    landmarks: 'm',
    swap: 'p',
    target: 'a',
    reset: 'Backspace',
    features: 't',
    flag_sharing: 'f',
    put_off: 'k',
    extend: 'e',
    note: 'n',
  },
  queue: { search: '/', assign: 'a', escalate: 'e', put_off: 'p', wake: 'w' },
  driver: { open_case: 'o', flag_sharing: 'f' },
  sharing: {
    claim: 'k',
    propose: 'p',
    dismiss: 'x',
    watch: 'w',
    walk: 'l',
    same_person: 's',
    different_people: 'd',
    cannot_tell: 'c',
  },
  suspensions: { approve: 'a', decline: 'x', compare: 'o', change: 'e', lift: 'l', next: 'j', previous: 'k' },
  everywhere: { keys: '?', go: 'g' },
} as const satisfies Record<KeyScopeName, Record<string, string>>
