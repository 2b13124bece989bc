import { after, before, DAY, HOUR, hourOfDay, MINUTE } from '../instants'
import { tellAppeal } from './appeals'
import { roleOf } from './cast'
import type { Sent } from './checks'
import { sendWithoutPicture } from './checks'
import { tellDeclining, tellLifting, tellRelease, tellSuspension } from './decided-cases'
import { OLDER_REJECTIONS } from './older-rejections'
import { findOpenChallengeOf } from './open-challenge'
import { draw } from './outcomes'
import { type LookAfter, tellOlderCheck } from './story'
import type { World } from './world'

type Older = { person: string; day: number; hour: number; band: 'refer' | 'hold'; looks: readonly LookAfter[] }

/** Cases of the weeks before that took more than one look, and what the looks were. */
const OLDER_CASES: readonly Older[] = [
  {
    person: 'p11',
    day: 53,
    hour: 9.4,
    band: 'refer',
    looks: [
      [21, 'ines', 'cannot_tell', [], 'Hat down to the brows.'],
      [44, 'yuki', 'same_person'],
    ],
  },
  {
    person: 'p33',
    day: 49,
    hour: 16.1,
    band: 'hold',
    looks: [
      [6, 'yuki', 'different_people', ['mouth'], 'The goatee is gone and the mouth looks different.'],
      [15, 'tomasz', 'same_person'],
      [51, 'hanna', 'same_person', [], 'Shaved since the photos. Ears and eyes are the same.'],
    ],
  },
  {
    person: 'p18',
    day: 45,
    hour: 12.6,
    band: 'refer',
    looks: [[17, 'tomasz', 'new_selfie', [], 'Glare on the glasses, please take them off.']],
  },
  {
    person: 'p39',
    day: 42,
    hour: 18.8,
    band: 'hold',
    looks: [[5, 'ines', 'new_selfie', [], 'Only half of the face is in the picture.']],
  },
  {
    person: 'p16',
    day: 38,
    hour: 7.1,
    band: 'refer',
    looks: [
      [32, 'yuki', 'cannot_tell', [], 'Blurred.'],
      [49, 'ines', 'cannot_tell'],
      [95, 'desmond', 'same_person', [], 'Same person; compared with the two selfies before.'],
    ],
  },
  {
    person: 'p30',
    day: 33,
    hour: 11.9,
    band: 'refer',
    looks: [[24, 'ines', 'new_selfie', [], 'The phone was held far below the chin.']],
  },
  {
    person: 'p35',
    day: 30,
    hour: 15.2,
    band: 'hold',
    looks: [
      [7, 'tomasz', 'cannot_tell', [], 'Backlit.'],
      [18, 'yuki', 'same_person'],
    ],
  },
  {
    person: 'p13',
    day: 26,
    hour: 8.2,
    band: 'refer',
    looks: [
      [29, 'tomasz', 'different_people', ['ears'], 'Ears seem larger.'],
      [40, 'ines', 'same_person'],
      [73, 'marisol', 'same_person', [], 'Wide angle of the new phone; proportions fit otherwise.'],
    ],
  },
  {
    person: 'p03',
    day: 22,
    hour: 17.3,
    band: 'refer',
    looks: [[15, 'yuki', 'new_selfie', [], 'Too blurred to compare.']],
  },
  {
    person: 'p40',
    day: 19,
    hour: 13.1,
    band: 'refer',
    looks: [
      [36, 'ines', 'cannot_tell'],
      [52, 'tomasz', 'same_person', [], 'It is the new frame of her glasses.'],
    ],
  },
  {
    person: 'p36',
    day: 12,
    hour: 6.9,
    band: 'hold',
    looks: [[8, 'tomasz', 'new_selfie', [], 'Sun from behind, the face is a shadow.']],
  },
  {
    person: 'p04',
    day: 9,
    hour: 19.4,
    band: 'refer',
    looks: [
      [26, 'yuki', 'cannot_tell'],
      [47, 'ines', 'same_person'],
    ],
  },
]

/** The weeks before this one, where the rules of second looks and of leads were at work. */
export function tellIncidents(world: World): void {
  for (const older of OLDER_CASES) {
    const { at, sent } = tellOlder(world, older, 6 * HOUR)
    if (older.looks.at(-1)?.[2] === 'new_selfie') tellAnswered(world, older, at)
    else void sent
  }
  for (const { followed, ...older } of OLDER_REJECTIONS) {
    const blocked = 'lift' in followed ? ((followed.lift?.[1] ?? 0) + 1) * DAY : 8 * DAY
    const { at, sent } = tellOlder(world, older, 'release' in followed || 'decline' in followed ? DAY : blocked)
    const decided = after(at, 70 * MINUTE)
    if ('release' in followed) tellRelease(world, sent, followed.by, decided, followed.release)
    else if ('decline' in followed) tellDeclining(world, sent, followed.by, decided, followed.decline)
    else {
      const suspension = tellSuspension(world, sent, decided, followed)
      if (followed.appeal) tellAppeal(world, sent, { person: older.person, ...followed.appeal(decided) })
      if (followed.lift)
        tellLifting(world, suspension, followed.lift[0], after(decided, followed.lift[1] * DAY), followed.lift[2])
    }
  }
}

function tellOlder(
  world: World,
  { person, day, hour, band, looks }: Older,
  blocked: number,
): { at: Date; sent: () => Sent } {
  const at = hourOfDay(world.now, day, hour)
  world.calendar.take(person, before(at, 2 * HOUR), after(at, blocked))
  const drawn = draw(world.random, roleOf(person).references.length, band)
  return {
    at,
    sent: tellOlderCheck(world, person, { at, reason: band === 'hold' ? 'risk' : 'periodic', drawn, looks }),
  }
}

/** The new selfie that was asked for clears. */
function tellAnswered(world: World, { person, looks }: Older, at: Date): void {
  const answered = after(at, ((looks.at(-1)?.[0] ?? 0) + 9) * MINUTE)
  const drawn = draw(world.random, roleOf(person).references.length, 'clear')
  world.agenda.add(answered, async () => {
    await sendWithoutPicture(world, person, {
      at: answered,
      drawn,
      challengeId: await findOpenChallengeOf(world, person),
    })
  })
}
