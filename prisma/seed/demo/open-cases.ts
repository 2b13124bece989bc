import { claimCase } from '@/lib/review'
import { flagSharing } from '@/lib/sharing'
import type { ChallengeReason } from '@/lib/vocabulary'
import { before, MINUTE, SECOND } from '../instants'
import { caseOf } from './looks'
import { brokenMeasurer } from './measurers'
import { type LookAfter, tellCheck } from './story'
import { driverNamed, must, type World } from './world'

type Waiting = {
  person: string
  /** The picture that came in: the driver's own, or somebody else's. */
  file: string
  /** Minutes ago. */
  sent: number
  reason: ChallengeReason | null
  looks?: readonly LookAfter[]
  phoneOf?: string
  supplied?: { provider: string; model: string; score: number }
  failed?: true
}

/** Far from every reference: the driver cannot work until somebody has looked. */
const ON_HOLD: readonly Waiting[] = [
  { person: 'p34', file: 'p22/3', sent: 38, reason: 'before_shift' },
  { person: 'p18', file: 'p44/2', sent: 24, reason: 'periodic' },
  { person: 'p22', file: 'p12/1', sent: 17, reason: 'risk' },
  { person: 'p33', file: 'p23/3', sent: 12, reason: 'before_shift' },
  { person: 'p14', file: 'p40/2', sent: 8, reason: null },
  { person: 'p37', file: 'p15/2', sent: 4, reason: 'before_shift', phoneOf: 'p15' },
  { person: 'p13', file: 'p21/1', sent: 1, reason: 'periodic' },
]

/** Between the thresholds, or without a score: the driver goes on working. */
const REFERRED: readonly Waiting[] = [
  { person: 'p03', file: 'p03/3', sent: 176, reason: 'periodic' },
  { person: 'p08', file: 'p08/3', sent: 162, reason: 'before_shift' },
  { person: 'p16', file: 'p16/3', sent: 148, reason: 'periodic' },
  { person: 'p36', file: 'p36/3', sent: 131, reason: null },
  { person: 'p04', file: 'p04/3', sent: 118, reason: 'risk' },
  { person: 'p11', file: 'p11/3', sent: 97, reason: 'before_shift' },
  { person: 'p41', file: 'p41/2', sent: 83, reason: 'periodic' },
  { person: 'p35', file: 'p35/3', sent: 71, reason: null },
  { person: 'p39', file: 'p39/2', sent: 58, reason: 'declared_change' },
  { person: 'p17', file: 'p17/2', sent: 44, reason: 'periodic' },
  { person: 'p30', file: 'p10/1', sent: 34, reason: 'before_shift' },
  { person: 'p48', file: 'p44/1', sent: 27, reason: null },
  { person: 'p43', file: 'p43/1', sent: 20, reason: 'periodic', failed: true },
  {
    person: 'p25',
    file: 'p25/2',
    sent: 14,
    reason: null,
    supplied: { provider: 'Facemark', model: 'fm-4.2', score: 71.4 },
  },
  { person: 'p27', file: 'p27/3', sent: 6, reason: 'before_shift' },
]

/** One person has looked; a second one looks without knowing what the first found. */
const SECOND_REVIEW: readonly Waiting[] = [
  {
    person: 'p42',
    file: 'p22/2',
    sent: 31,
    reason: 'before_shift',
    looks: [
      [4, 'yuki', 'different_people', ['nose', 'face_shape'], 'Narrower nose and a longer chin than on both photos.'],
    ],
  },
  {
    person: 'p12',
    file: 'p46/2',
    sent: 66,
    reason: 'periodic',
    looks: [
      [
        44,
        'tomasz',
        'different_people',
        ['eyes', 'mouth'],
        'Very alike at first sight. The eyes sit closer together and the upper lip is fuller; could be a relative.',
      ],
    ],
  },
  {
    person: 'p21',
    file: 'p47/2',
    sent: 49,
    reason: 'risk',
    looks: [
      [
        33,
        'ines',
        'different_people',
        ['face_shape', 'ears'],
        'Jaw is wider, ears stand out more. No beard to hide it.',
      ],
    ],
  },
  {
    person: 'p40',
    file: 'p40/3',
    sent: 125,
    reason: 'periodic',
    looks: [
      [30, 'yuki', 'cannot_tell', [], 'Too much motion blur to compare the eyes. Nothing speaks against her either.'],
    ],
  },
  {
    person: 'p28',
    file: 'p28/3',
    sent: 88,
    reason: 'before_shift',
    looks: [[26, 'tomasz', 'cannot_tell', [], 'Dark cab and blurred. Hair and forehead fit, the rest I cannot see.']],
  },
  {
    person: 'p07',
    file: 'p07/2',
    sent: 54,
    reason: null,
    looks: [
      [
        17,
        'hanna',
        'cannot_tell',
        [],
        'Without the glasses I am not sure about the eyes. A second pair of eyes, please.',
      ],
    ],
  },
]

/** Two people did not agree, or could not tell: a lead who took no part ends it. */
const ADJUDICATION: readonly Waiting[] = [
  {
    person: 'p24',
    file: 'p24/3',
    sent: 107,
    reason: 'periodic',
    looks: [
      [71, 'tomasz', 'different_people', ['mouth', 'face_shape'], 'Mouth looks wider and the cheeks are fuller.'],
      [
        79,
        'ines',
        'same_person',
        [],
        'Same frame of glasses, same hairline and the mole by the nose. The blur widens the mouth.',
      ],
    ],
  },
  {
    person: 'p31',
    file: 'p31/3',
    sent: 140,
    reason: 'before_shift',
    looks: [
      [39, 'yuki', 'cannot_tell', [], 'Heavily compressed picture, the ears are gone.'],
      [66, 'ines', 'cannot_tell', [], 'Could be him, could be a brother. I would not put my name to either.'],
    ],
  },
  {
    person: 'p09',
    file: 'p45/2',
    sent: 78,
    reason: 'periodic',
    looks: [
      [28, 'tomasz', 'cannot_tell', [], 'He has shaved since the photos, if it is him.'],
      [
        45,
        'yuki',
        'different_people',
        ['nose', 'eyes'],
        'Even with the beard gone: the bridge of the nose is straighter here.',
      ],
    ],
  },
  {
    person: 'p26',
    file: 'p26/3',
    sent: 64,
    reason: null,
    looks: [
      [24, 'ines', 'different_people', ['eyes'], 'Distance between the eyes seems off against the account photo.'],
      [43, 'tomasz', 'cannot_tell', [], 'Dim, and the fringe covers the brows.'],
    ],
  },
]

/** Everything that waits for a person now, two of them on somebody's screen, and one suspicion of sharing. */
export function tellOpenCases(world: World): void {
  const told = new Map<string, () => string>()
  for (const waiting of [...ON_HOLD, ...REFERRED, ...SECOND_REVIEW, ...ADJUDICATION]) {
    told.set(waiting.person, tell(world, waiting))
  }
  const find = (person: string): string => told.get(person)?.() ?? ''
  claimNow(world, 'tomasz', () => find('p34'), 95 * SECOND)
  claimNow(world, 'yuki', () => find('p03'), 50 * SECOND)
  suspectSharing(world, () => find('p37'))
}

function tell(world: World, { person, sent, failed, ...story }: Waiting): () => string {
  const at = before(world.now, sent * MINUTE)
  world.calendar.take(person, before(at, 30 * MINUTE), world.now)
  const outcome = tellCheck(world, person, { ...story, at, ...(failed ? { measurer: brokenMeasurer() } : {}) })
  return () => caseOf(outcome())
}

function claimNow(world: World, by: 'tomasz' | 'yuki', caseId: () => string, ago: number): void {
  const at = before(world.now, ago)
  world.agenda.add(at, async () => must(await claimCase(world.staff[by], caseId(), at), `${by}'s claim`))
}

function suspectSharing(world: World, caseId: () => string): void {
  const at = before(world.now, 2 * MINUTE)
  world.agenda.add(at, async () => {
    const note = `This selfie came from the phone that ${driverNamed(world, 'p15').role.ref} used until his suspension, and the face looks like his. The two live at the same address.`
    const driver = driverNamed(world, 'p37')
    must(await flagSharing(world.staff.yuki, { driverId: driver.id, caseId: caseId(), note }, at), 'the suspicion')
  })
}
