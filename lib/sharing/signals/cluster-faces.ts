export type MeasuredSelfie = { verificationId: string; at: Date; descriptor: readonly number[] }
/** One face among an account's selfies, oldest selfie first; `likeness` is each one's to the account's first face. */
export type FaceCluster = { selfies: MeasuredSelfie[]; centre: number[] }

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector))
  return vector.map((value) => value / length)
}

/** Cosine of two descriptors of one matcher version. */
export const likeness = (a: readonly number[], b: readonly number[]): number => dot(unit(a), unit(b))

/**
 * Groups an account's selfies by face: average linkage over the cosine, joined while the mean likeness of two groups
 * is at least the cut. Average linkage keeps one bad photo between two people from making one of them (Kaufman and
 * Rousseeuw 1990, ch. 5). The largest group comes first. @param selfies all of one matcher version
 */
export function clusterFaces(selfies: readonly MeasuredSelfie[], cut: number): FaceCluster[] {
  const units = selfies.map((selfie) => unit(selfie.descriptor))
  const like = units.map((a) => units.map((b) => dot(a, b)))
  let groups = selfies.map((_, i) => [i])
  const mean = (a: number[], b: number[]) =>
    a.reduce((sum, i) => sum + b.reduce((part, j) => part + (like[i]?.[j] as number), 0), 0) / (a.length * b.length)
  for (;;) {
    let best = { likeness: cut, a: -1, b: -1 }
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const between = mean(groups[a] as number[], groups[b] as number[])
        if (between >= best.likeness) best = { likeness: between, a, b }
      }
    }
    if (best.a < 0) break
    const joined = [...(groups[best.a] as number[]), ...(groups[best.b] as number[])]
    groups = [...groups.filter((_, i) => i !== best.a && i !== best.b), joined]
  }
  return groups
    .map((members) => ({
      selfies: members.map((i) => selfies[i] as MeasuredSelfie).sort((a, b) => a.at.getTime() - b.at.getTime()),
      centre: unit((units[0] ?? []).map((_, at) => members.reduce((sum, i) => sum + (units[i]?.[at] as number), 0))),
    }))
    .sort((a, b) => b.selfies.length - a.selfies.length || firstAt(a) - firstAt(b))
}

const firstAt = (cluster: FaceCluster): number => cluster.selfies[0]?.at.getTime() ?? 0
