import { type Field, type FieldGroup, number, time } from './field'

const STEPS = [
  ['first', 'a first confirmed impostor'],
  ['repeated', 'a repeated one'],
  ['severe', 'a severe one (such as confirmed sharing)'],
] as const

const ladder: Field[] = STEPS.flatMap(([step, of]) => [
  {
    path: `enforcement.ladder.${step}.days`,
    label: `Suspension for ${of}`,
    help: 'Without an end, a lead looks at it again.',
    writing: { as: 'days-or-none', max: 3_650, none: 'until it is lifted' },
    says: (value) => `Suspension for ${of}: ${value}.`,
  },
  {
    path: `enforcement.ladder.${step}.reviewAfterDays`,
    label: 'Look at it again after',
    writing: number(1, 365, 1, 'days'),
    says: (value) => `A suspension without end for ${of} is looked at again after ${value}.`,
  },
])

export const enforcement: FieldGroup = {
  key: 'enforcement',
  title: 'Suspensions',
  help: 'Only people suspend: what is proposed here is approved by a second one.',
  fields: [
    ...ladder,
    {
      path: 'enforcement.strikesCountForDays',
      label: 'A suspension counts for the next one for',
      writing: number(1, 3_650, 1, 'days'),
      says: (value) => `A suspension makes the next one a repeated one for ${value}.`,
    },
    {
      path: 'enforcement.approveWithinMs',
      label: 'A proposal is approved within',
      help: 'After that it lapses, and the hold with it.',
      writing: time('hours', 1, 336),
      says: (value) => `A proposed suspension lapses after ${value}.`,
    },
    {
      path: 'enforcement.noticeDaysByRegion',
      label: 'Days of notice by region',
      help: 'Where a law asks for notice before a suspension begins. Regions that are not named have none.',
      writing: { as: 'days-by-region', max: 90 },
      says: (value) => `Days of notice before a suspension: ${value}.`,
    },
    {
      path: 'enforcement.appealWithinDays',
      label: 'A driver may appeal for',
      writing: number(1, 365, 1, 'days'),
      says: (value) => `A decision can be appealed for ${value}.`,
    },
  ],
}

export const appeals: FieldGroup = {
  key: 'appeals',
  title: 'Appeals',
  fields: [
    {
      path: 'appeals.decideWithinMs',
      label: 'An appeal is decided within',
      writing: time('hours', 1, 720),
      says: (value) => `An appeal is decided within ${value}.`,
    },
    {
      path: 'appeals.warnBeforeMs',
      label: 'Leads are told before it runs out',
      writing: time('hours', 1, 720),
      says: (value) => `Leads are told ${value} before an appeal runs out.`,
    },
  ],
}
