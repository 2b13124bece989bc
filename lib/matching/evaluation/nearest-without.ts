import type { CohortScores } from '../cohort'

/**
 * Mean and deviation of the `k` highest scores of one vector, with some left out: each trial leaves out its own two people.
 * Sorted once, so that leaving out costs nothing.
 */
export class NearestWithout {
  private readonly value: Float64Array
  private readonly rank: Int32Array
  private readonly sums: Float64Array
  private readonly squares: Float64Array

  constructor(scores: Float64Array) {
    const order = Int32Array.from(scores, (_, i) => i).sort((a, b) => (scores[b] as number) - (scores[a] as number))
    this.value = Float64Array.from(order, (i) => scores[i] as number)
    this.rank = new Int32Array(scores.length)
    this.sums = new Float64Array(scores.length + 1)
    this.squares = new Float64Array(scores.length + 1)
    for (const [place, i] of order.entries()) {
      const value = this.value[place] as number
      this.rank[i] = place
      this.sums[place + 1] = (this.sums[place] as number) + value
      this.squares[place + 1] = (this.squares[place] as number) + value * value
    }
  }

  /** @param left indices of those left out, each once */
  highest(k: number, left: readonly number[]): CohortScores {
    let taken = k
    const ranks = left.map((i) => this.rank[i] as number).sort((a, b) => a - b)
    const skipped: number[] = []
    for (const rank of ranks) {
      if (rank >= taken) continue
      skipped.push(rank)
      taken++
    }
    let sum = this.sums[taken] as number
    let squares = this.squares[taken] as number
    for (const rank of skipped) {
      const value = this.value[rank] as number
      sum -= value
      squares -= value * value
    }
    const mean = sum / k
    return { mean, deviation: Math.sqrt(Math.max(0, squares / k - mean * mean)) }
  }
}
