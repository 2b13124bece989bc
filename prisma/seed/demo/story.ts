import { findReferences } from '@/lib/capture'
import { deliverPhoto } from '@/lib/review'
import type { ChallengeReason, Finding, ReasonCode } from '@/lib/vocabulary'
import { after, before, MINUTE, SECOND } from '../instants'
import type { StaffName } from '../staff'
import { ask, openLink, type Selfie, type Sent, send, sendWithoutPicture } from './checks'
import { caseOf, LOOKED_FOR, look } from './looks'
import type { Drawn } from './outcomes'
import { driverNamed, type World } from './world'

/** A look as it stands in a table: minutes after the selfie. */
export type LookAfter = readonly [
  minutes: number,
  by: StaffName,
  finding: Finding,
  reasons?: readonly ReasonCode[],
  note?: string,
]

type Told = {
  at: Date
  /** Why the platform asked; null: it sent the selfie by itself. */
  reason: ChallengeReason | null
  looks?: readonly LookAfter[]
}
export type CheckStory = Omit<Selfie, 'challengeId'> & Told

/** How long drivers take from the challenge to the selfie, ms. */
const ANSWERED_AFTER = 4 * MINUTE
/** How long they read before they take it, ms. */
const READ_FOR = 35 * SECOND

/**
 * Puts down a check with its selfie and everybody's look at it.
 * @returns what it became, once those steps are played
 */
export function tellCheck(world: World, key: string, story: CheckStory): () => Sent {
  world.pictures.use(story.file)
  const sent = tell(world, key, story, (challengeId) => send(world, key, { ...story, challengeId }))
  for (const [minutes, by] of story.looks ?? []) {
    const at = after(story.at, minutes * MINUTE - LOOKED_FOR + SECOND)
    world.agenda.add(at, () => showPhotos(world, key, by, sent(), at))
  }
  return sent
}

/** The same for a check of the older history, whose picture has gone. */
export function tellOlderCheck(world: World, key: string, story: Told & { drawn: Drawn }): () => Sent {
  const { at, drawn } = story
  return tell(world, key, story, (challengeId) => sendWithoutPicture(world, key, { at, drawn, challengeId }))
}

function tell(
  world: World,
  key: string,
  { at, reason, looks = [] }: Told,
  take: (challengeId: string | undefined) => Promise<Sent>,
): () => Sent {
  let sent: Sent | undefined
  let challengeId: string | undefined
  const asked = before(at, ANSWERED_AFTER)
  if (reason) {
    world.agenda.add(asked, async () => {
      challengeId = (await ask(world, key, reason, asked)).id
    })
  }
  const opened = before(at, READ_FOR)
  world.agenda.add(opened, async () => {
    if (challengeId) await openLink(world, key, challengeId, opened)
  })
  world.agenda.add(at, async () => {
    sent = await take(challengeId)
  })
  const outcome = (): Sent => {
    if (!sent) throw new Error(`the selfie of ${key} at ${at.toISOString()} has not been sent yet`)
    return sent
  }
  for (const [minutes, by, finding, reasons = [], note = ''] of looks) {
    look(world, outcome, { by, at: after(at, minutes * MINUTE), finding, reasons: [...reasons], note })
  }
  return outcome
}

/** Whoever looks sees the selfie and the reference photos, each view on record. */
async function showPhotos(world: World, key: string, by: StaffName, sent: Sent, at: Date): Promise<void> {
  const references = await findReferences(driverNamed(world, key).id)
  for (const photoId of [sent.verificationId, ...references.map((photo) => photo.id)]) {
    await deliverPhoto(world.staff[by], { photoId, size: 'full', caseId: caseOf(sent) }, at)
  }
}
