import 'server-only'
import { forbidden } from '@/lib/access'
import { eyesOf } from '@/lib/matching'
import { type Actor, ok, type ReasonCode, type Result, refuse } from '@/lib/vocabulary'
import { abilitiesOf } from './abilities'
import { assess } from './assess'
import { findSharingCase, membersOf } from './case-records'
import { sharingHeldBy } from './claims'
import { findAccounts } from './desk-records'
import type { BenchSelfie, PairBench } from './desk-view'
import { findPairsWithin, findPictured, findSelfies, type SelfieFacts } from './pair-records'
import { photoAddress, sharingPhotos } from './photo-access'
import type { PairFinding } from './view'

const EACH = 24

/**
 * The bench of a sharing case: two selfies of its accounts beside each other, blind: nothing of what matcher or people
 * said of the pair but what this reader recorded. What is not named is the newest of its account.
 * Refuses `forbidden` and, for a case or a selfie that is not of it, `not-found`.
 */
export async function openPair(
  actor: Actor,
  asked: { caseId: string; firstId?: string; secondId?: string; firstAccount?: string; secondAccount?: string },
  now = new Date(),
): Promise<Result<PairBench, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'sharing.see')
  if (refusal) return refusal
  const row = await findSharingCase(asked.caseId)
  if (!row) return refuse('not-found')
  const members = await membersOf(row.id)
  const named = await findSelfies([asked.firstId, asked.secondId].filter((id) => id !== undefined))
  if (named.some((selfie) => !members.includes(selfie.driverId))) return refuse('not-found')
  const [accounts, pictured, pairs] = await Promise.all([
    findAccounts(members),
    findPictured(members, members.length > 40 ? 4 : EACH),
    findPairsWithin(members),
  ])
  const chosen = (id: string | undefined, account: string | undefined, not?: SelfieFacts) =>
    named.find((selfie) => selfie.id === id) ??
    pictured.find((selfie) => selfie.driverId === account && selfie.id !== not?.id) ??
    (account ? undefined : pictured.find((selfie) => selfie.id !== not?.id && selfie.driverId !== not?.driverId))
  const first = chosen(asked.firstId, asked.firstAccount)
  const second = chosen(asked.secondId, asked.secondAccount, first)
  const photos = await sharingPhotos(row, members, actor, now)
  const opens = photos === 'open'
  const eyes = opens ? await eyesOf([first?.id, second?.id].filter((id) => id !== undefined)) : new Map()
  const selfie = (one: SelfieFacts): BenchSelfie => {
    return {
      id: one.id,
      at: one.at.toISOString(),
      url: opens && one.there ? photoAddress(row.id, one.id, 'full') : null,
      thumbnailUrl: opens && one.there ? photoAddress(row.id, one.id, 'thumb') : null,
      width: one.width ?? 0,
      height: one.height ?? 0,
      eyes: eyes.get(one.id) ?? null,
    }
  }
  const side = (one: SelfieFacts | undefined, account: string | undefined) => {
    const driverId = one?.driverId ?? account ?? members[0] ?? ''
    return {
      driverId,
      selfie: one ? selfie(one) : null,
      others: pictured.filter((other) => other.driverId === driverId).map(selfie),
    }
  }
  const yours = pairs.find((pair) => pair.userId === actor.id && first && second && isPair(pair, first.id, second.id))
  return ok({
    caseId: row.id,
    number: `SH-${row.number}`,
    accounts: members.flatMap((id) => accounts.find((account) => account.id === id) ?? []),
    sides: [side(first, asked.firstAccount), side(second, asked.secondAccount)],
    photos,
    may: abilitiesOf(row, actor, assess([], now), { holder: sharingHeldBy(row, now), hears: false }).compare,
    yours: yours ? { finding: yours.finding as PairFinding, reasons: yours.reasons as ReasonCode[] } : null,
  })
}

const isPair = (pair: { firstId: string; secondId: string }, a: string, b: string): boolean =>
  [pair.firstId, pair.secondId].sort().join() === [a, b].sort().join()
