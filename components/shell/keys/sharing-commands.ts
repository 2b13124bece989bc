import type { KeyGroup, KeyRow } from './commands'

const one = (id: string, does: string, key: string): KeyRow => ({
  does,
  commands: [{ id: `sharing.${id}`, does, key }],
})

/** The keys of the sharing desk and of its bench, in the order of the sheet. */
export const SHARING_KEYS: readonly KeyGroup[] = [
  {
    title: 'Case',
    keys: [
      one('claim', 'Claim', 'k'),
      { does: 'Release, or back to the case', keys: ['Esc'] },
      { does: 'Compare the next pair', keys: ['Enter'] },
      { does: 'Compare one of the pairs', keys: ['1', '…', '9'] },
      one('propose', 'Propose, or confirm what was proposed', 'p'),
      one('dismiss', 'Dismiss', 'x'),
      one('watch', 'Watch', 'w'),
    ],
  },
  {
    title: 'Graph',
    keys: [
      one('walk', 'Walk the links', 'l'),
      { does: 'To what it is linked with', keys: ['←', '→'] },
      { does: 'Up and down the column', keys: ['↑', '↓'] },
    ],
  },
  {
    title: 'Pair',
    keys: [
      one('same_person', 'Same person', 's'),
      one('different_people', 'Different people', 'd'),
      one('cannot_tell', "Can't tell", 'c'),
      { does: 'What differs, and record', keys: ['1', '…', '9'] },
      { does: 'Closer, farther, as at first', keys: ['+', '-', '0'] },
    ],
  },
]
