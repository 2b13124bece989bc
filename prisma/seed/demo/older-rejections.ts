import { after, DAY } from '../instants'
import type { AppealStory } from './appeals'
import type { Sentence } from './decided-cases'
import type { LookAfter } from './story'

type Lead = 'desmond' | 'marisol' | 'hanna'
type Followed =
  | { by: Lead; release: string }
  | { by: Lead; decline: string }
  | (Sentence & {
      lift?: readonly [by: Lead, afterDays: number, why: string]
      appeal?: (decided: Date) => Omit<AppealStory, 'person'>
    })

type Rejection = {
  person: string
  /** Days before today, and the hour of the day in the city. */
  day: number
  hour: number
  band: 'hold' | 'refer'
  looks: readonly LookAfter[]
  followed: Followed
}

/** Mismatches that two people confirmed in the weeks before, and what a lead did. */
export const OLDER_REJECTIONS: readonly Rejection[] = [
  {
    person: 'p10',
    day: 52,
    hour: 14.3,
    band: 'hold',
    looks: [
      [5, 'tomasz', 'different_people', ['face_shape', 'eyes']],
      [14, 'ines', 'different_people', ['eyes', 'nose'], 'Not her.'],
    ],
    followed: {
      by: 'hanna',
    },
  },
  {
    person: 'p43',
    day: 46,
    hour: 9.8,
    band: 'hold',
    looks: [
      [7, 'yuki', 'different_people', ['nose', 'mouth'], 'A younger man without a moustache.'],
      [19, 'ines', 'different_people', ['face_shape', 'nose']],
    ],
    followed: {
      by: 'marisol',
      release:
        'His brother had unlocked the phone in the van. Mr Mendoza showed his licence in a video call within the hour; warned, first time.',
    },
  },
  {
    person: 'p17',
    day: 40,
    hour: 18.1,
    band: 'hold',
    looks: [
      [9, 'ines', 'different_people', ['face_shape', 'marks']],
      [16, 'tomasz', 'different_people', ['eyes', 'ears'], 'At least thirty years younger.'],
    ],
    followed: {
      by: 'desmond',
    },
  },
  {
    person: 'p48',
    day: 35,
    hour: 7.7,
    band: 'hold',
    looks: [
      [4, 'tomasz', 'different_people', ['eyes', 'mouth']],
      [10, 'yuki', 'different_people', ['eyes', 'ears']],
    ],
    followed: {
      by: 'hanna',
      severe: ['yuki', 'Somebody else in the picture. Until she has been checked at the depot.'],
      lift: [
        'marisol',
        3,
        'Checked at the Northside depot: passport, licence and face. The phone had been stolen; reported to the police.',
      ],
    },
  },
  {
    person: 'p25',
    day: 28,
    hour: 12.2,
    band: 'refer',
    looks: [
      [33, 'yuki', 'different_people', ['ears', 'nose'], 'Alike, but the ears are attached and the nose is longer.'],
      [51, 'ines', 'different_people', ['ears'], 'I think this is a brother.'],
    ],
    followed: {
      by: 'desmond',
      decline:
        'His brother had taken the wrong phone from the charger at home. Mr Fraser was seen in a video call with his licence; he has set a PIN.',
    },
  },
  {
    person: 'p08',
    day: 20,
    hour: 16.6,
    band: 'hold',
    looks: [
      [6, 'ines', 'different_people', ['face_shape', 'eyes', 'mouth']],
      [12, 'tomasz', 'different_people', ['face_shape', 'nose']],
    ],
    followed: {
      by: 'marisol',
      appeal: (decided) => ({
        at: after(decided, DAY),
        statement:
          'My daughter answered the check on my phone while I was loading. I have never let anybody drive for me.',
        heard: {
          by: 'desmond',
          afterHours: 31,
          finding: 'cannot_tell',
          outcome: 'changed',
          reasons: ['too_long', 'document_supports'],
          endsAfterHours: 20,
          note: 'The depot confirms that she loaded that morning. Shortened to what is left of the week.',
        },
      }),
    },
  },
]
