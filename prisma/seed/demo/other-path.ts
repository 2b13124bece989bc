import { cannotTakeSelfie } from '@/lib/capture'
import { expireChallenges, findDuePersonCheck } from '@/lib/challenges'
import { recordPersonCheck } from '@/lib/enforcement'
import { answerConsentFromLink } from '@/lib/retention'
import { announceClockChanges } from '@/lib/standing'
import type { ChallengeReason } from '@/lib/vocabulary'
import { after, before, DAY, HOUR, hourOfDay, MINUTE, SECOND } from '../instants'
import { CAST } from './cast'
import { ask, openLink, send } from './checks'
import { DARK_FILE, darkMeasurer } from './measurers'
import { driverNamed, keyOf, must, type World } from './world'

const GRETA = 'Greta Sommer'
const TOMAS = 'Tomás Arregui'

/** Drivers without pictures are known by their reference. */
function refOf(name: string): string {
  const role = CAST.find((one) => one.name === name)
  if (!role) throw new Error(`nobody in the cast is called ${name}`)
  return keyOf(role)
}

type Asked = { id: string; token: string }

function tellAsked(world: World, key: string, reason: ChallengeReason, at: Date): () => Asked {
  let asked: Asked | undefined
  world.agenda.add(at, async () => {
    asked = await ask(world, key, reason, at)
  })
  return () => {
    if (!asked) throw new Error(`${key} has not been asked yet`)
    return asked
  }
}

function tellOpened(world: World, key: string, asked: () => Asked, at: Date): void {
  world.agenda.add(at, () => openLink(world, key, asked().id, at))
}

/** Checks by a person: two that are due, one of them for the second time, one that was made; and drivers who have been asked and not answered yet. */
export function tellOtherPaths(world: World): void {
  tellDeclined(world)
  tellCannot(world)
  tellCheckedByPerson(world)
  tellWaitingForAnswer(world)
  tellTooDark(world)
  tellExpired(world)
}

function tellDeclined(world: World): void {
  const at = hourOfDay(world.now, 2, 10.1)
  const asked = tellAsked(world, refOf(GRETA), 'manual', at)
  const answered = after(at, 47 * MINUTE)
  tellOpened(world, refOf(GRETA), asked, before(answered, MINUTE))
  world.agenda.add(answered, async () => {
    const answer = { decision: 'declined', releaseVersion: 1, locale: 'en' } as const
    must(await answerConsentFromLink(asked().token, answer, answered), 'declining')
  })
}

function tellCannot(world: World): void {
  const at = hourOfDay(world.now, 1, 8.4)
  world.calendar.take('p20', before(at, HOUR), world.now)
  const asked = tellAsked(world, 'p20', 'periodic', at)
  const answered = after(at, 22 * MINUTE)
  tellOpened(world, 'p20', asked, before(answered, 2 * MINUTE))
  world.agenda.add(answered, () => cannotTakeSelfie(asked().token, answered))
  // a first lead could not confirm it: until another one has looked, the driver cannot work
  const looked = before(world.now, 6 * MINUTE)
  world.agenda.add(looked, async () => {
    const due = await findDuePersonCheck(driverNamed(world, 'p20').id)
    const reason =
      'Video call broke off twice before the licence could be read. The photo seemed to fit, the number did not come through.'
    const form = { checkId: due?.id ?? '', result: 'not_confirmed', way: 'video_call', reason } as const
    must(await recordPersonCheck(world.staff.desmond, form, looked), 'the first check by a person')
  })
}

function tellCheckedByPerson(world: World): void {
  const at = hourOfDay(world.now, 5, 9.3)
  const checked = hourOfDay(world.now, 4, 11.2)
  world.calendar.take('p32', before(at, HOUR), checked)
  const asked = tellAsked(world, 'p32', 'periodic', at)
  tellOpened(world, 'p32', asked, after(at, 7 * MINUTE))
  world.agenda.add(after(at, 9 * MINUTE), () => cannotTakeSelfie(asked().token, after(at, 9 * MINUTE)))
  world.agenda.add(checked, async () => {
    const due = await findDuePersonCheck(driverNamed(world, 'p32').id)
    const reason =
      'The camera of her phone is broken. Showed licence and face in a video call; name, date of birth and photo fit the account. A new phone is on its way.'
    const form = { checkId: due?.id ?? '', result: 'confirmed', way: 'video_call', reason } as const
    must(await recordPersonCheck(world.staff.hanna, form, checked), 'the check by a person')
  })
}

/** Challenges that are open now; the driver of the last one has never answered the consent. */
function tellWaitingForAnswer(world: World): void {
  const { now } = world
  const open: readonly [key: string, reason: ChallengeReason, ago: number][] = [
    ['p02', 'periodic', 5 * HOUR],
    ['p32', 'periodic', 2 * HOUR + 20 * MINUTE],
    ['p23', 'before_shift', 26 * MINUTE],
    [refOf(TOMAS), 'manual', 3 * HOUR + 5 * MINUTE],
  ]
  for (const [key, reason, ago] of open) {
    world.calendar.take(key, before(now, ago + HOUR), now)
    const asked = tellAsked(world, key, reason, before(now, ago))
    if (key === 'p02') tellOpened(world, key, asked, before(now, ago - 40 * MINUTE))
  }
}

/** A selfie too dark to compare: the link is open again, the next try costs nothing. */
function tellTooDark(world: World): void {
  const at = before(world.now, 52 * MINUTE)
  world.calendar.take('p01', before(at, HOUR), world.now)
  const asked = tellAsked(world, 'p01', 'periodic', at)
  const sentAt = after(at, 11 * MINUTE)
  tellOpened(world, 'p01', asked, before(sentAt, MINUTE))
  world.pictures.use(DARK_FILE)
  world.agenda.add(sentAt, () =>
    send(world, 'p01', {
      file: DARK_FILE,
      at: sentAt,
      challengeId: asked().id,
      measurer: darkMeasurer(),
      dark: true,
    }),
  )
}

/** Nobody answered within the day: the driver may not work until a selfie has come. */
function tellExpired(world: World): void {
  const at = before(hourOfDay(world.now, 1, 6.2), 20 * HOUR)
  const expired = after(at, DAY + 30 * SECOND)
  world.calendar.take('p44', before(at, HOUR), world.now)
  tellAsked(world, 'p44', 'periodic', at)
  world.agenda.add(expired, async () => {
    await expireChallenges(expired)
    await announceClockChanges(expired)
  })
}
