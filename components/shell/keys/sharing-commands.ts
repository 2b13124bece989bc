import { type KeyGroup, keyRows } from './key-rows'

const { one } = keyRows('sharing')

/** The keys of the sharing desk and of its bench, in the order of the sheet. */
export const SHARING_KEYS: readonly KeyGroup[] = [
  {
    title: 'Case',
    keys: [
      one('claim', 'Claim'),
      { does: 'Release, or back to the case', keys: ['Esc'] },
      { does: 'Compare the next pair', keys: ['Enter'] },
      { does: 'Compare one of the pairs', keys: ['1', '…', '9'] },
      one('propose', 'Propose, or confirm what was proposed'),
      one('dismiss', 'Dismiss'),
      one('watch', 'Watch'),
    ],
  },
  {
    title: 'Graph',
    keys: [
      one('walk', 'Walk the links'),
      { does: 'To what it is linked with', keys: ['←', '→'] },
      { does: 'Up and down the column', keys: ['↑', '↓'] },
    ],
  },
  {
    title: 'Pair',
    keys: [
      one('same_person', 'Same person'),
      one('different_people', 'Different people'),
      one('cannot_tell', "Can't tell"),
      { does: 'What differs, and record', keys: ['1', '…', '9'] },
      { does: 'Closer, farther, as at first', keys: ['+', '-', '0'] },
    ],
  },
]
