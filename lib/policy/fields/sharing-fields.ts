import type { SharingSignalName } from '@/lib/vocabulary'
import { type Field, type FieldGroup, number, scoreOn, time } from './field'

const SIGNALS: readonly [SharingSignalName, string][] = [
  ['shared_install', 'the same phone on several accounts'],
  ['overlap_on_device', 'at work at the same time on one phone'],
  ['device_change', 'a new phone with a selfie that did not clear'],
  ['shared_face', 'the same face on several accounts'],
  ['several_faces', 'several faces on one account'],
  ['same_picture', 'the same picture sent twice'],
  ['impossible_travel', 'impossible travel'],
  ['capture_failures', 'failed captures before a hold'],
]

const STRENGTHS = { off: 'off', weak: 'at most weak', medium: 'at most medium', strong: 'up to strong' }

const capital = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`

const signals: Field[] = SIGNALS.flatMap(([signal, of]) => [
  {
    path: `sharing.weightAtMost.${signal}`,
    label: capital(of),
    help: 'How much it may weigh in the order of the desk. Off: it is not looked for.',
    writing: { as: 'choice', choices: STRENGTHS },
    says: (value) => `Signal, ${of}: ${value}.`,
  },
  {
    path: `sharing.life.${signal}`,
    label: 'It counts for',
    writing: time('days', 1, 730),
    says: (value) => `Evidence, ${of}: counts for ${value} after it was last found.`,
  },
])

export const sharing: FieldGroup = {
  key: 'sharing',
  title: 'Account sharing',
  help: 'Signals order the desk and convict nobody: two independent kinds of evidence and two people confirm, whatever stands here. Weak counts 1 point, medium 2, strong 3. What was found keeps its weight until it is found again.',
  fields: [
    {
      path: 'sharing.openFrom',
      label: 'A case opens from',
      help: 'The heaviest signal of each kind on an account, together.',
      writing: number(2, 9, 1, 'points'),
      says: (value) => `A sharing case opens from ${value}.`,
    },
    ...signals,
    {
      path: 'sharing.device.mediumFrom',
      label: 'A shared phone is medium from',
      writing: number(2, 100, 1, 'accounts'),
      says: (value) => `A phone is medium from ${value}.`,
    },
    {
      path: 'sharing.device.strongFrom',
      label: 'A shared phone is strong from',
      writing: number(2, 100, 1, 'accounts'),
      says: (value) => `A phone is strong from ${value}.`,
    },
    {
      path: 'sharing.device.accountsAtMost',
      label: 'An id says nothing beyond',
      help: "An emulator's default or a shop's test phone.",
      writing: number(2, 200, 1, 'accounts'),
      says: (value) => `The id of a phone says nothing beyond ${value}.`,
    },
    {
      path: 'sharing.overlap.withinMs',
      label: 'Selfies overlap within',
      writing: time('minutes', 1, 240),
      says: (value) => `Selfies of two accounts on one phone overlap within ${value}.`,
    },
    {
      path: 'sharing.overlap.mediumFromDays',
      label: 'Overlaps are medium from',
      writing: number(1, 60, 1, 'days'),
      says: (value) => `Overlaps on one phone are medium from ${value}.`,
    },
    {
      path: 'sharing.travel.atLeastKm',
      label: 'Travel counts from',
      writing: number(1, 1_000, 1, 'km'),
      says: (value) => `Travel of less than ${value} says nothing.`,
    },
    {
      path: 'sharing.travel.roadKmh',
      label: 'Fastest by road',
      writing: number(50, 400, 10, 'km/h'),
      says: (value) => `By road nobody is faster than ${value}.`,
    },
    {
      path: 'sharing.travel.flightFromKm',
      label: 'A flight is possible from',
      writing: number(50, 5_000, 10, 'km'),
      says: (value) => `A flight is possible from ${value}.`,
    },
    {
      path: 'sharing.travel.flightKmh',
      label: 'Fastest by plane',
      writing: number(300, 2_000, 10, 'km/h'),
      says: (value) => `By plane nobody is faster than ${value}.`,
    },
    {
      path: 'sharing.deviceChange.settledAfterChecks',
      label: 'A phone is new after',
      help: "So many checks on known phones come first: a driver's first phones are not new.",
      writing: number(1, 50, 1, 'checks'),
      says: (value) => `A phone is new after ${value} on known ones.`,
    },
    {
      path: 'sharing.captureFailures.atLeast',
      label: 'Failed captures count from',
      writing: number(2, 20, 1, 'pictures'),
      says: (value) => `Failed captures before a hold count from ${value}.`,
    },
    {
      path: 'sharing.captureFailures.withinMs',
      label: 'Within',
      writing: time('minutes', 5, 720),
      says: (value) => `Failed captures count within ${value} before a hold.`,
    },
    {
      path: 'sharing.faces.cut',
      label: 'Two faces below a mean likeness of',
      help: 'Where the selfies of one account are grouped by face (docs/matcher.md).',
      writing: scoreOn(0, 1, 3),
      says: (value) => `Selfies of one account are two faces below a mean likeness of ${value}.`,
    },
    {
      path: 'sharing.faces.onceBelow',
      label: 'A face seen once counts below',
      writing: scoreOn(0, 1, 3),
      says: (value) => `A face seen once counts below a likeness of ${value}.`,
    },
    {
      path: 'sharing.sharedFace.strongFrom',
      label: 'The same face is strong from',
      writing: scoreOn(0, 1, 3),
      says: (value) => `The same face on several accounts is strong from ${value}.`,
    },
  ],
}
