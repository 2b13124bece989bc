import type { SharingRule } from '@/lib/policy'
import { type FaceCluster, likeness } from './cluster-faces'
import { type Evidence, evidence } from './evidence'

/**
 * Several faces among one account's selfies. Rationale: an account that is rented or lent shows another person.
 * Base rate: poor light, a mask line or a beard splits one person now and then, so a face seen once is weak and one
 * seen twice or more medium; by the matcher alone it counts as no kind until a person has compared both faces and
 * found two people. Of the kind `face`.
 * @param clusters of one account, the largest first
 */
export function severalFaces(driverId: string, clusters: readonly FaceCluster[], rule: SharingRule): Evidence[] {
  const [main, ...others] = clusters
  if (!main) return []
  return others.flatMap((other) => {
    const [first, last] = [other.selfies[0], other.selfies.at(-1)]
    if (!first || !last) return []
    if (other.selfies.length === 1 && likeness(other.centre, main.centre) >= rule.faces.onceBelow) return []
    return [
      evidence([driverId], {
        signal: 'several_faces',
        key: first.verificationId,
        weight: other.selfies.length > 1 ? 2 : 1,
        facts: { selfies: other.selfies.length, others: main.selfies.length },
        verificationIds: other.selfies.map((selfie) => selfie.verificationId).slice(-20),
        firstAt: first.at,
        lastAt: last.at,
        lifeMs: rule.life.several_faces,
      }),
    ]
  })
}
