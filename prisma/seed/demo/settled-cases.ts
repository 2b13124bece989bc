import type { ChallengeReason } from '@/lib/vocabulary'
import { after, before, HOUR, hourOfDay, MINUTE } from '../instants'
import { openLink, send } from './checks'
import { findOpenChallengeOf } from './open-challenge'
import { type LookAfter, tellCheck } from './story'
import type { World } from './world'

type Settled = {
  person: string
  shot: 1 | 2 | 3
  /** Days before today and hour of the day in the city. */
  day: number
  hour: number
  reason: ChallengeReason | null
  looks: readonly LookAfter[]
}

const HONEST: readonly Settled[] = [
  {
    person: 'p02',
    shot: 1,
    day: 5,
    hour: 8.3,
    reason: 'before_shift',
    looks: [[19, 'yuki', 'same_person', [], 'Glasses are new. Eyes, ears and the scar in the brow fit.']],
  },
  { person: 'p28', shot: 2, day: 5, hour: 13.6, reason: 'periodic', looks: [[34, 'tomasz', 'same_person']] },
  {
    person: 'p20',
    shot: 3,
    day: 4,
    hour: 18.2,
    reason: 'before_shift',
    looks: [[12, 'ines', 'same_person', [], 'Moved while taking it, but it is her.']],
  },
  { person: 'p39', shot: 3, day: 3, hour: 9.1, reason: 'periodic', looks: [[27, 'yuki', 'same_person']] },
  { person: 'p24', shot: 1, day: 2, hour: 11.4, reason: null, looks: [[41, 'marisol', 'same_person']] },
  {
    person: 'p36',
    shot: 2,
    day: 2,
    hour: 14.8,
    reason: 'before_shift',
    looks: [
      [16, 'tomasz', 'cannot_tell', [], 'The hat covers the hairline and the ears.'],
      [38, 'yuki', 'same_person', [], 'Same gap between the teeth, same brows.'],
    ],
  },
  {
    person: 'p41',
    shot: 1,
    day: 1,
    hour: 7.4,
    reason: 'before_shift',
    looks: [
      [14, 'ines', 'different_people', ['mouth'], 'Lips look thinner.'],
      [25, 'tomasz', 'same_person', [], 'He presses his lips together; everything else fits.'],
      [
        58,
        'marisol',
        'same_person',
        [],
        'Same person. The mouth alone does not carry it; ears and brow line are identical.',
      ],
    ],
  },
  {
    person: 'p26',
    shot: 2,
    day: 1,
    hour: 12.7,
    reason: null,
    looks: [[22, 'ines', 'same_person', [], 'Hat and hair tied back; the ears and the brows are hers.']],
  },
  { person: 'p07', shot: 3, day: 1, hour: 15.9, reason: 'periodic', looks: [[31, 'yuki', 'same_person']] },
  {
    person: 'p02',
    shot: 3,
    day: 2,
    hour: 19.2,
    reason: 'risk',
    looks: [[18, 'tomasz', 'same_person', [], 'Grainy, but the nose and ears are his.']],
  },
]

/** Selfies near the threshold that people settled in the last days, and two that were asked for anew. */
export function tellSettledCases(world: World): void {
  for (const { person, shot, day, hour, reason, looks } of HONEST) {
    const at = hourOfDay(world.now, day, hour)
    world.calendar.take(person, before(at, HOUR), after(at, 2 * HOUR))
    tellCheck(world, person, { file: `${person}/${shot}`, at, reason, looks })
  }
  tellAskedAgain(
    world,
    'p42',
    'p01/2',
    'p42/3',
    before(world.now, 151 * MINUTE),
    'ines',
    'Half of the face lies in shadow and something is off with the glasses. One more, please, facing the light.',
  )
  tellAskedAgain(
    world,
    'p06',
    'p14/2',
    'p06/3',
    before(world.now, 206 * MINUTE),
    'tomasz',
    'Somebody else may have been in front of the camera; she says her colleague held the phone. Asked for one of her own.',
  )
}

/** A hold that ends with a new selfie, which clears by itself. */
function tellAskedAgain(
  world: World,
  person: string,
  file: string,
  again: string,
  at: Date,
  by: 'ines' | 'tomasz',
  note: string,
): void {
  world.calendar.take(person, before(at, HOUR), after(at, HOUR))
  const looked = after(at, 5 * MINUTE)
  tellCheck(world, person, { file, at, reason: 'before_shift', looks: [[5, by, 'new_selfie', [], note]] })
  const answered = after(looked, 6 * MINUTE)
  world.pictures.use(again)
  const opened = before(answered, MINUTE)
  world.agenda.add(opened, async () => openLink(world, person, await findOpenChallengeOf(world, person), opened))
  world.agenda.add(answered, async () => {
    const challengeId = await findOpenChallengeOf(world, person)
    await send(world, person, { file: again, at: answered, challengeId })
  })
}
