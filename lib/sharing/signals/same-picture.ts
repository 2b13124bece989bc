import type { SharingRule } from '@/lib/policy'
import { hashDistance } from '../picture/picture-hash'
import { type Evidence, evidence } from './evidence'
import { SHARING } from './settings'

export type HashedPicture = { verificationId: string; driverId: string; at: Date; hash: Uint8Array }

/**
 * The same picture, or a near copy of it, sent twice. Rationale: a live selfie is never the same picture as another,
 * so a replay was sent from a file. Across accounts strong, on one account medium (an app that sends twice does it
 * too: within a minute it is taken for that and not counted). Base rate among honest drivers: near none (docs/signals.md).
 * Of the kind `picture`; a face that two accounts share only in a copied picture is no further kind.
 */
export function samePicture(now: HashedPicture, candidates: readonly HashedPicture[], rule: SharingRule): Evidence[] {
  return candidates.flatMap((earlier) => {
    const apart = Math.abs(now.at.getTime() - earlier.at.getTime())
    const own = earlier.driverId === now.driverId
    if (earlier.verificationId === now.verificationId || (own && apart < 60_000)) return []
    const differing = hashDistance(now.hash, earlier.hash)
    if (differing > SHARING.picture.differingAtMost) return []
    const [first, last] = now.at >= earlier.at ? [earlier, now] : [now, earlier]
    return [
      evidence(own ? [now.driverId] : [now.driverId, earlier.driverId], {
        signal: 'same_picture',
        key: `${first.verificationId} ${last.verificationId}`,
        weight: own ? 2 : 3,
        facts: { exact: differing === 0 },
        verificationIds: [first.verificationId, last.verificationId],
        firstAt: first.at,
        lastAt: last.at,
        lifeMs: rule.life.same_picture,
      }),
    ]
  })
}
