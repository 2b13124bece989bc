import type { FaceFacts } from '../desk-records'
import type { GraphFacts } from './build-graph'

export type JoinedFace = { faces: FaceFacts[]; pending: boolean }

const keyOf = (driverId: string, face: number): string => `${driverId} ${face}`

/**
 * Faces of accounts that a signal takes for one, drawn as one; pending while the matcher alone says so, also for the
 * second and later faces of an account. A link that a person refuted joins nothing.
 */
export function joinFaces({ faces, signals, places }: Pick<GraphFacts, 'faces' | 'signals' | 'places'>): JoinedFace[] {
  const parent = new Map(faces.map((face) => [keyOf(face.driverId, face.face), keyOf(face.driverId, face.face)]))
  const root = (key: string): string => {
    const up = parent.get(key) ?? key
    return up === key ? key : root(up)
  }
  const pending = new Set<string>()
  for (const link of signals.filter((one) => one.signal === 'shared_face' && one.found !== 'refutes')) {
    const ends = [link.driverId, link.otherId].map((account) => {
      const place = link.verificationIds.map((id) => places.get(id)).find((one) => one?.driverId === account)
      return keyOf(account, place?.face ?? 1)
    }) as [string, string]
    if (!parent.has(ends[0]) || !parent.has(ends[1])) continue
    if (link.found === null) for (const end of ends) pending.add(end)
    parent.set(root(ends[1]), root(ends[0]))
  }
  for (const fact of signals.filter((one) => one.signal === 'several_faces' && one.found === null)) {
    for (const id of fact.verificationIds) {
      const place = places.get(id)
      if (place?.face && place.face > 1) pending.add(keyOf(place.driverId, place.face))
    }
  }
  const joined = new Map<string, FaceFacts[]>()
  for (const face of faces) {
    const key = root(keyOf(face.driverId, face.face))
    joined.set(key, [...(joined.get(key) ?? []), face])
  }
  return [...joined.values()].map((group) => ({
    faces: group,
    pending: group.some((face) => pending.has(keyOf(face.driverId, face.face))),
  }))
}
