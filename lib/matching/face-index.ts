import { type CohortScores, highest, nearestOf } from './cohort'
import { nearestRows } from './nearest-rows'

const SPREAD = 0x1_0000_0000

export type Found = { driverId: string; score: number }

/** Other consenting drivers by whom a score is normalised. */
export type Cohort = {
  size: number
  /** Position of the index at which it was taken. */
  version: bigint
  /** Mean and deviation of a vector's scores against the third that is nearest to it. */
  scoresOf(vector: readonly number[]): CohortScores
}

/**
 * The vectors of one matcher version in memory: one float32 matrix, so that a search of 100,000 drivers looks at 51 MB in
 * a row. Belongs in the worker process alone. Vectors are of length one, so that a dot product is a cosine.
 */
export class FaceIndex {
  private matrix = new Float32Array(0)
  private spread = new Uint32Array(0)
  private length = 0
  private readonly drivers: string[] = []
  private readonly rows = new Map<string, number>()

  get size(): number {
    return this.drivers.length
  }

  /** @throws RangeError when the vector is of another length than the others: another matcher's */
  put(driverId: string, vector: readonly number[]): void {
    this.length ||= vector.length
    if (vector.length !== this.length) throw new RangeError('a vector of another matcher can not enter this index')
    const row = this.rows.get(driverId) ?? this.append(driverId)
    this.matrix.set(vector, row * this.length)
  }

  /** Takes a driver out; nothing of the vector stays in memory. */
  remove(driverId: string): void {
    const row = this.rows.get(driverId)
    if (row === undefined) return
    const last = this.size - 1
    const moved = this.drivers[last] as string
    this.matrix.copyWithin(row * this.length, last * this.length, (last + 1) * this.length)
    this.matrix.fill(0, last * this.length, (last + 1) * this.length)
    this.spread[row] = this.spread[last] as number
    this.drivers[row] = moved
    this.rows.set(moved, row)
    this.drivers.pop()
    this.rows.delete(driverId)
  }

  /** Every driver but `except` whose score is at least `threshold`, the nearest first. Exact. */
  search(probe: readonly number[], threshold: number, except: string): Found[] {
    if (this.size === 0) return []
    this.checkLength(probe)
    return nearestRows(this.matrix, this.size, Float32Array.from(probe), threshold)
      .map(({ row, score }) => ({ driverId: this.drivers[row] as string, score }))
      .filter(({ driverId }) => driverId !== except)
      .sort((one, other) => other.score - one.score)
  }

  /**
   * The cohort for a driver: everybody else, thinned to about `atMost` by a hash of the driver's id when there are more
   * (the same members each time, whoever came first). Null when fewer than `atLeast` are there.
   */
  cohort(except: string, version: bigint, { atLeast, atMost }: { atLeast: number; atMost: number }): Cohort | null {
    const own = this.rows.get(except)
    const limit = this.size > atMost ? (atMost / this.size) * SPREAD : SPREAD
    const members: number[] = []
    for (let row = 0; row < this.size; row++) {
      if (row !== own && (this.spread[row] as number) < limit) members.push(row)
    }
    if (members.length < atLeast) return null
    const scoresOf = (vector: readonly number[]) => highest(this.scores(members, vector), nearestOf(members.length))
    return { size: members.length, version, scoresOf }
  }

  private scores(members: readonly number[], vector: readonly number[]): Float64Array {
    this.checkLength(vector)
    return Float64Array.from(members, (row) => {
      const at = row * this.length
      let score = 0
      for (let i = 0; i < this.length; i++) score += (this.matrix[at + i] as number) * (vector[i] as number)
      return score
    })
  }

  private append(driverId: string): number {
    const row = this.size
    if ((row + 1) * this.length > this.matrix.length) this.grow(Math.max(1_024, row * 2))
    this.spread[row] = spreadOf(driverId)
    this.drivers.push(driverId)
    this.rows.set(driverId, row)
    return row
  }

  private grow(rows: number): void {
    const matrix = new Float32Array(rows * this.length)
    matrix.set(this.matrix)
    this.matrix.fill(0)
    this.matrix = matrix
    const spread = new Uint32Array(rows)
    spread.set(this.spread)
    this.spread = spread
  }

  private checkLength(vector: readonly number[]): void {
    if (vector.length !== this.length) throw new RangeError('a vector of another matcher can not be compared')
  }
}

/** FNV-1a of an id, spread over 32 bits: who is in a thinned cohort depends on nothing but the id. */
function spreadOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0
  return hash
}
