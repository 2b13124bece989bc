import { type Field, type FieldGroup, number, onOff, scoreOn } from './field'

const SCALES = [
  { scale: 'single', of: 'one reference photo', writing: scoreOn(0, 1, 3) },
  { scale: 'template', of: 'two or more reference photos together', writing: scoreOn(0, 1, 3) },
  { scale: 'normalised', of: 'the photos of many drivers beside (normalised)', writing: scoreOn(-20, 20, 2) },
] as const

const thresholds: Field[] = SCALES.flatMap(({ scale, of, writing }) => [
  {
    path: `thresholds.${scale}.hold`,
    label: `Hold below, compared with ${of}`,
    help: 'Below this score the driver is held until a person has looked.',
    writing,
    says: (value) => `Selfies compared with ${of} are held below ${value}.`,
  },
  {
    path: `thresholds.${scale}.clear`,
    label: `Clear from, compared with ${of}`,
    help: 'From this score a selfie clears by itself. Between the two a person looks and the driver goes on working.',
    writing,
    says: (value) => `Selfies compared with ${of} clear from ${value}.`,
  },
])

export const matching: FieldGroup = {
  key: 'matching',
  title: 'Thresholds',
  help: 'Scores lie on the scale of the embedded matcher (docs/matcher.md). Try a change with a shadow run first.',
  fields: [
    ...thresholds,
    {
      path: 'supplied',
      label: 'Scores of other vendors',
      help: 'For each vendor and model whose score you send: below the first a driver is held, from the second a selfie clears. A score of any other goes to a person.',
      writing: { as: 'supplied' },
      says: (value) => `Scores supplied by other vendors: ${value}.`,
    },
    {
      path: 'cohort.membersAtLeast',
      label: 'Drivers needed to normalise',
      help: 'With fewer drivers who chose comparison across accounts, scores are not normalised.',
      writing: number(100, 100_000, 50, 'drivers'),
      says: (value) => `Scores are normalised from ${value} who chose comparison across accounts.`,
    },
    {
      path: 'cohort.membersAtMost',
      label: 'Drivers compared with at most',
      writing: number(100, 100_000, 50, 'drivers'),
      says: (value) => `Normalising compares with at most about ${value}.`,
    },
    {
      path: 'grownTemplate.selfiesAtMost',
      label: 'Approved selfies kept in a template',
      help: 'The newest approved selfies by which what is known of a driver grows.',
      writing: number(0, 50, 1, 'selfies'),
      says: (value) => `A driver's template grows by the newest ${value}.`,
    },
    {
      path: 'grownTemplate.decidesWith',
      label: 'The grown template decides',
      help: 'Only after an evaluation gave thresholds for it. Otherwise the reference photos decide.',
      writing: { as: 'grown' },
      says: (value) => `Whether the grown template decides: ${value}.`,
    },
  ],
}

export const acrossAccounts: FieldGroup = {
  key: 'across-accounts',
  title: 'Comparison across accounts',
  help: 'Only between drivers who chose it.',
  fields: [
    {
      path: 'acrossAccounts.search',
      label: 'Search for the same face on other accounts',
      writing: onOff(),
      says: (value) => `The search for the same face on other accounts is ${value}.`,
    },
    {
      path: 'acrossAccounts.offInRegions',
      label: 'Regions without it',
      help: 'Drivers of these regions are neither searched nor found.',
      writing: { as: 'regions' },
      says: (value) => `Regions without comparison across accounts: ${value}.`,
    },
    {
      path: 'acrossAccounts.threshold',
      label: 'Name another account from',
      help: 'Stricter than for one pair: a search asks everybody at once.',
      writing: scoreOn(0, 1, 3),
      says: (value) => `Another account is named from a likeness of ${value}.`,
    },
    {
      path: 'acrossAccounts.atMost',
      label: 'Accounts named at most',
      writing: number(1, 100, 1, 'accounts'),
      says: (value) => `A search names at most ${value}.`,
    },
  ],
}
