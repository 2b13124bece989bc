import type { SharingRule } from '@/lib/policy'
import { type Evidence, evidence } from './evidence'

/** One driver that the search found near the selfie's face, with the score on the template scale. */
export type FaceHit = { driverId: string; score: number }

/**
 * The same face on several accounts, from a search among drivers who gave the optional consent. Rationale: one person
 * behind two vetted accounts. Base rate: twins, siblings and look-alikes; in a search among many the nearest stranger
 * is near, so the search's own bar is high (policy, `acrossAccounts`) and strong higher. By the matcher alone it
 * counts as no kind until a person has compared selfies of both and found one person. Of the kind `face`.
 */
export function sharedFace(
  subject: { driverId: string; verificationId: string; at: Date },
  hits: readonly FaceHit[],
  rule: SharingRule,
): Evidence[] {
  const { strongFrom } = rule.sharedFace
  return hits
    .filter((hit) => hit.driverId !== subject.driverId)
    .map((hit) =>
      evidence([subject.driverId, hit.driverId], {
        signal: 'shared_face',
        key: 'face',
        weight: hit.score >= strongFrom ? 3 : 2,
        facts: {},
        verificationIds: [subject.verificationId],
        firstAt: subject.at,
        lastAt: subject.at,
        lifeMs: rule.life.shared_face,
      }),
    )
}
