import {
  approveSuspension,
  changeSuspension,
  declineSuspension,
  lapseProposals,
  liftSuspension,
  releaseHold,
} from '@/lib/enforcement'
import { announceClockChanges } from '@/lib/standing'
import { after, before, DAY, HOUR, hourOfDay, MINUTE, SECOND } from '../instants'
import type { StaffName } from '../staff'
import { tellAppeal } from './appeals'
import type { Sent } from './checks'
import { caseOf } from './looks'
import { findProposalOn } from './proposal'
import { type CheckStory, tellCheck } from './story'
import { must, type World } from './world'

type Lead = 'desmond' | 'marisol' | 'hanna'

/** What a lead does about the ladder's proposal; `severe`: whoever puts it on that step first, and why. */
export type Sentence = { by: Lead; severe?: readonly [by: StaffName, why: string] }

/** Puts down a lead's approval of what the ladder proposed after a confirmed rejection. */
export function tellSuspension(world: World, sent: () => Sent, at: Date, { by, severe }: Sentence): () => string {
  let suspensionId = ''
  const proposal = async () => await findProposalOn(caseOf(sent()))
  if (severe) {
    const changed = before(at, 9 * MINUTE)
    world.agenda.add(changed, async () => {
      const form = { suspensionId: (await proposal()).id, step: 'severe', reason: severe[1] } as const
      must(await changeSuspension(world.staff[severe[0]], form, changed), `${severe[0]}'s change`)
    })
  }
  world.agenda.add(at, async () => {
    const { id, step } = await proposal()
    suspensionId = id
    const { endsAt } = must(
      await approveSuspension(world.staff[by], { suspensionId: id, step }, at),
      `${by}'s approval`,
    )
    if (!endsAt || endsAt >= world.now) return
    const noticed = after(endsAt, 20 * SECOND)
    world.agenda.add(noticed, () => announceClockChanges(noticed))
  })
  return () => suspensionId
}

export function tellLifting(world: World, suspensionId: () => string, by: Lead, at: Date, reason: string): void {
  world.agenda.add(at, async () => {
    must(await liftSuspension(world.staff[by], { suspensionId: suspensionId(), reason }, at), `${by} lifting`)
  })
}

/** Puts down that a lead declined the proposal: the hold ends. */
export function tellDeclining(world: World, sent: () => Sent, by: Lead, at: Date, reason: string): void {
  world.agenda.add(at, async () => {
    const { id } = await findProposalOn(caseOf(sent()))
    must(await declineSuspension(world.staff[by], { suspensionId: id, reason }, at), `${by} declining`)
  })
}

/** Puts down that a lead ended the hold at once; the proposal then lapses by itself. */
export function tellRelease(world: World, sent: () => Sent, by: Lead, at: Date, reason: string): void {
  world.agenda.add(at, async () => {
    must(await releaseHold(world.staff[by], { caseId: caseOf(sent()), reason }, at), `${by} releasing`)
    const { approveBy } = await findProposalOn(caseOf(sent()))
    if (approveBy < world.now) {
      const noticed = after(approveBy, 20 * SECOND)
      world.agenda.add(noticed, () => lapseProposals(noticed))
    }
  })
}

/** Selfies of somebody else that two people told apart, and what leads did about them. */
export function tellRejections(world: World): void {
  const { now } = world
  tellSuspendedForAWeek(world, hourOfDay(now, 3, 15.4))
  tellSuspendedUntilLifted(world, hourOfDay(now, 4, 10.7))
  tellDeclined(world, hourOfDay(now, 2, 16.2))
  tellLifted(world, hourOfDay(now, 16, 8.6))
  tellExpired(world, hourOfDay(now, 13, 17.1))
  tellOverturned(world, hourOfDay(now, 6, 11.2))
  tellAwaitingLead(world, before(now, 187 * MINUTE))
}

/** A check and the time its story takes, so that the driver does nothing else meanwhile. */
function rejected(world: World, person: string, until: Date, story: CheckStory): () => Sent {
  world.calendar.take(person, before(story.at, HOUR), until)
  return tellCheck(world, person, story)
}

function tellSuspendedForAWeek(world: World, at: Date): void {
  const sent = rejected(world, 'p05', world.now, {
    file: 'p29/1',
    at,
    reason: 'before_shift',
    looks: [
      [
        4,
        'ines',
        'different_people',
        ['face_shape', 'eyes', 'ears'],
        'Not the man on either photo: other hairline, other eyes, a beard.',
      ],
      [11, 'yuki', 'different_people', ['eyes', 'nose'], 'Clearly somebody else.'],
    ],
  })
  tellSuspension(world, sent, after(at, 36 * MINUTE), { by: 'marisol' })
  tellAppeal(world, sent, {
    person: 'p05',
    at: before(world.now, 51 * HOUR),
    statement:
      'It was me. I had a fever that day and my face was swollen. The selfie was in my car at night and the street lamp is orange.\n\nI have delivered for nine months and nobody else uses my phone. Please look at the new photo.',
    photo: 'p05/2',
  })
}

function tellSuspendedUntilLifted(world: World, at: Date): void {
  const sent = rejected(world, 'p15', world.now, {
    file: 'p37/2',
    at,
    reason: 'risk',
    looks: [
      [6, 'tomasz', 'different_people', ['face_shape', 'eyes', 'nose'], 'Another person.'],
      [
        15,
        'ines',
        'different_people',
        ['eyes', 'mouth', 'marks'],
        'Eyes, mouth and brows all differ from the account photo.',
      ],
    ],
  })
  const why =
    'The account was worked by somebody else for the second time this year. Until Mr Bergström has shown his licence at the depot in person.'
  tellSuspension(world, sent, after(at, 52 * MINUTE), { by: 'desmond', severe: ['tomasz', why] })
  tellAppeal(world, sent, {
    person: 'p15',
    at: before(world.now, 19 * HOUR),
    statement: 'I lent my phone to nobody. I can come to the depot on any day and show my licence.',
    heard: { by: 'hanna', afterHours: 18, finding: 'cannot_tell' },
  })
}

function tellDeclined(world: World, at: Date): void {
  const releasedAt = after(at, 3 * HOUR)
  const sent = rejected(world, 'p23', releasedAt, {
    file: 'p04/1',
    at,
    reason: 'before_shift',
    looks: [
      [
        5,
        'ines',
        'different_people',
        ['face_shape', 'mouth'],
        'Different person, no moustache, much darker under the same light.',
      ],
      [13, 'tomasz', 'different_people', ['nose', 'mouth'], 'Two people.'],
    ],
  })
  const why =
    'Mr Krishnamurthy called from the depot: a colleague had picked up his phone by mistake and answered the check. Identity confirmed in a video call with his licence, no parcel was delivered.'
  tellDeclining(world, sent, 'hanna', releasedAt, why)
}

function tellLifted(world: World, at: Date): void {
  const lifted = after(at, 7 * DAY + 5 * HOUR)
  const sent = rejected(world, 'p27', lifted, {
    file: 'p41/3',
    at,
    reason: 'periodic',
    looks: [
      [9, 'yuki', 'different_people', ['ears', 'nose'], 'Ears are attached differently; the nose is broader.'],
      [
        22,
        'tomasz',
        'different_people',
        ['face_shape', 'nose'],
        'Out of focus, but the face is longer than on both photos.',
      ],
    ],
  })
  const suspension = tellSuspension(world, sent, after(at, HOUR), {
    by: 'desmond',
    severe: ['yuki', 'Somebody else answered the check. Until his identity has been checked on site.'],
  })
  tellLifting(
    world,
    suspension,
    'marisol',
    lifted,
    'Mr Touré came to the depot with passport and licence; both checked by me. He has changed the PIN of his phone.',
  )
}

function tellExpired(world: World, at: Date): void {
  const suspended = after(at, 41 * MINUTE)
  const sent = rejected(world, 'p02', after(suspended, 7 * DAY), {
    file: 'p25/1',
    at,
    reason: 'before_shift',
    looks: [
      [7, 'ines', 'different_people', ['face_shape', 'eyes'], 'Clean-shaven, other jaw and lighter eyes.'],
      [16, 'yuki', 'different_people', ['face_shape', 'ears', 'mouth'], 'Not him.'],
    ],
  })
  tellSuspension(world, sent, suspended, { by: 'hanna' })
  tellAppeal(world, sent, {
    person: 'p02',
    at: after(suspended, 20 * HOUR),
    statement: 'That was me, I had only shaved. I do not know why you say it is somebody else.',
    heard: {
      by: 'marisol',
      afterHours: 26,
      finding: 'different_people',
      differs: ['face_shape', 'ears'],
      outcome: 'upheld',
      reasons: ['differences_remain'],
      note: 'Jaw and ears differ; no new photo came with it.',
    },
  })
}

/** Two people were wrong, and a third who looked at a new photo found out. */
function tellOverturned(world: World, at: Date): void {
  const suspended = after(at, 48 * MINUTE)
  const sent = rejected(world, 'p21', after(suspended, 2 * DAY), {
    file: 'p21/2',
    at,
    reason: 'before_shift',
    looks: [
      [6, 'ines', 'different_people', ['eyes', 'mouth'], 'The eyes stand closer than on the account photo.'],
      [14, 'yuki', 'different_people', ['eyes']],
    ],
  })
  tellSuspension(world, sent, suspended, { by: 'desmond' })
  tellAppeal(world, sent, {
    person: 'p21',
    at: after(suspended, 3 * HOUR),
    statement:
      'This is me. I held the phone too low and the sun was behind me. I lost my afternoon because of this. I have taken a new photo.',
    photo: 'p21/3',
    heard: {
      by: 'hanna',
      afterHours: 17,
      finding: 'same_person',
      outcome: 'overturned',
      reasons: ['new_photo_matches', 'selfie_matches'],
      note: 'Taken from below, which moves the eyes. Ears, brow and the mole at the chin are the same on all three.',
    },
  })
}

/** Proposals that nobody has decided on yet: a second strike, and a first. */
function tellAwaitingLead(world: World, at: Date): void {
  rejected(world, 'p10', world.now, {
    file: 'p46/1',
    at: before(world.now, 71 * MINUTE),
    reason: 'before_shift',
    looks: [
      [5, 'tomasz', 'different_people', ['nose', 'ears'], 'Not the woman of the licence. It was the same in autumn.'],
      [13, 'yuki', 'different_people', ['face_shape', 'nose']],
    ],
  })
  rejected(world, 'p19', world.now, {
    file: 'p47/3',
    at,
    reason: 'risk',
    looks: [
      [
        3,
        'yuki',
        'different_people',
        ['face_shape', 'nose'],
        'No beard, and the face under it is another one: rounder, broader nose.',
      ],
      [12, 'tomasz', 'different_people', ['eyes', 'ears'], 'Ears and eyes do not fit the licence either.'],
    ],
  })
}
