import 'server-only'
import { findPictured, findSelfies, type SelfieFacts } from './pair-records'
import type { SignalRecord } from './signal-records'

export type WaitingPair = { first: SelfieFacts; second: SelfieFacts; why: string }

const AT_MOST = 12
const EACH = 6

/**
 * Pairs of selfies by which a person can settle what the matcher says of faces: one pair for each signal that waits, both
 * pictures still there. @returns also how many signals have no such pair any more
 */
export async function pairsToCompare(
  signals: readonly SignalRecord[],
): Promise<{ pairs: WaitingPair[]; gone: number }> {
  const waiting = signals.filter((one) => one.kind === 'face' && one.found === null).slice(0, AT_MOST * 2)
  if (waiting.length === 0) return { pairs: [], gone: 0 }
  const accounts = [...new Set(waiting.flatMap((one) => [one.driverId, one.otherId]))]
  const [named, pictured] = await Promise.all([
    findSelfies(waiting.flatMap((one) => one.verificationIds)),
    findPictured(accounts, EACH),
  ])
  const pairs: WaitingPair[] = []
  let gone = 0
  for (const one of waiting) {
    const pair = pairFor(one, named, pictured)
    if (pair) pairs.push(pair)
    else gone++
  }
  return { pairs: pairs.slice(0, AT_MOST), gone }
}

function pairFor(one: SignalRecord, named: SelfieFacts[], pictured: SelfieFacts[]): WaitingPair | null {
  const pointed = named.filter((selfie) => selfie.there && one.verificationIds.includes(selfie.id))
  const fromSearch = one.signal === 'shared_face'
  for (const second of pointed.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    const account = fromSearch && second.driverId === one.driverId ? one.otherId : one.driverId
    const first = pictured.find(
      (selfie) =>
        selfie.driverId === account &&
        selfie.id !== second.id &&
        !(one.signal === 'several_faces' && one.verificationIds.includes(selfie.id)),
    )
    if (first) return { first, second, why: fromSearch ? 'One face on both?' : 'Two faces on one account?' }
  }
  return null
}
