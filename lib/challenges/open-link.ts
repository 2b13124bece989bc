import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type DriverActor, ok } from '@/lib/vocabulary'
import { hashToken } from './capture-token'
import { type ChallengeRecord, findChallengeByToken, moveChallenge } from './records'

const TOKEN = /^[\w-]{43}$/

export type Link = { challenge: ChallengeRecord; actor: DriverActor }

/** The challenge a capture link opens and the driver as its actor; null for an unknown token. Changes nothing. */
export async function readLink(token: string): Promise<Link | null> {
  if (!TOKEN.test(token)) return null
  const challenge = await findChallengeByToken(hashToken(token))
  return challenge && { challenge, actor: { kind: 'driver', id: challenge.driverId, challengeId: challenge.id } }
}

/** True while a selfie may be sent by this link. */
export const isOpen = (challenge: ChallengeRecord, now: Date): boolean =>
  (challenge.status === 'issued' || challenge.status === 'opened') && challenge.expiresAt > now

/** Notes the first time the driver opens the link: issued → opened. */
export async function noteOpened({ challenge, actor }: Link, now = new Date()): Promise<void> {
  if (challenge.status !== 'issued' || challenge.expiresAt <= now) return
  await transaction(async (tx) => {
    if (!(await moveChallenge(tx, challenge.id, ['issued'], { status: 'opened', openedAt: now }))) return ok(null)
    await record(tx, {
      type: 'challenge.opened',
      actor,
      driverId: challenge.driverId,
      subject: { kind: 'challenge', id: challenge.id },
      occurredAt: now,
    })
    return ok(null)
  })
}
