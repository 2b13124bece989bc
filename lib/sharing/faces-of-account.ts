import 'server-only'
import { findNewestSelfies, type VerificationRecord } from '@/lib/capture'
import { facesBy } from '@/lib/matching'
import type { SharingRule } from '@/lib/policy'
import { clusterFaces, type FaceCluster, likeness, SHARING } from './signals'
import type { FaceRow } from './trace-records'

export type FacesOfAccount = {
  clusters: FaceCluster[]
  /** Each selfie's face, numbered from 1, and its likeness to the account's first face. */
  places: { verificationId: string; face: number; likeness: number }[]
  matcher: { name: string; version: string }
}

/**
 * Groups the newest selfies of a check's account by face (at most `SHARING.faces.selfiesAtMost`, older ones are not read), among those that the same matcher and version measured: a
 * template of another is never compared. Null when the check itself was not measured by one.
 */
export async function facesOfAccount(
  check: VerificationRecord,
  { faces: { cut } }: SharingRule,
): Promise<FacesOfAccount | null> {
  if (!check.matcher || !check.matcherVersion || check.suppliedProvider) return null
  const matcher = { name: check.matcher, version: check.matcherVersion }
  const checks = await findNewestSelfies(check.driverId, check.createdAt, SHARING.faces.selfiesAtMost)
  const faces = await facesBy(
    matcher,
    checks.map((one) => one.id),
  )
  if (!faces.has(check.id)) return null
  const selfies = checks.flatMap((one) => {
    const face = faces.get(one.id)
    return face ? [{ verificationId: one.id, at: one.createdAt, descriptor: face.descriptor }] : []
  })
  const clusters = clusterFaces(selfies, cut)
  const main = clusters[0]?.centre ?? []
  return {
    clusters,
    matcher,
    places: clusters.flatMap((cluster, i) =>
      cluster.selfies.map((selfie) => ({
        verificationId: selfie.verificationId,
        face: i + 1,
        likeness: likeness(selfie.descriptor, main),
      })),
    ),
  }
}

export const faceRows = (driverId: string, { clusters, matcher }: FacesOfAccount): FaceRow[] =>
  clusters.flatMap(({ selfies }, i) => {
    const [first, last] = [selfies[0], selfies.at(-1)]
    if (!first || !last) return []
    return [
      {
        driverId,
        face: i + 1,
        selfies: selfies.length,
        firstAt: first.at,
        lastAt: last.at,
        exampleId: last.verificationId,
        matcher: matcher.name,
        matcherVersion: matcher.version,
      },
    ]
  })
