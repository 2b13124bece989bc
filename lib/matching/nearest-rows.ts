/** A row of a matrix and its dot product with the probe. */
export type Near = { row: number; score: number }

/** Numbers after which a row that is already too far away is given up. */
const STEP = 32
/** Rows and probe are of length one to Float32 precision: a row is given up only when it is too far by more than that. */
const SLACK = 1e-4

/**
 * Every row whose dot product with `probe` is at least `threshold`, in no order. `matrix` holds at least `rows` rows of the
 * probe's length, one after another, all of length one.
 *
 * Exact, and about half the work of all dot products: for vectors of length one the dot product is 1 - d² / 2, and the
 * squared distance d² only grows from number to number, so a stranger is far enough away after a few of them. Four sums at
 * once, so that none waits for the last.
 */
export function nearestRows(matrix: Float32Array, rows: number, probe: Float32Array, threshold: number): Near[] {
  const near: Near[] = []
  const length = probe.length
  const whole = length - (length % STEP)
  const farthest = 2 * (1 - threshold) + SLACK
  for (let row = 0, start = 0; row < rows; row++, start += length) {
    let distance = 0
    for (let i = 0; i < whole && distance <= farthest; ) {
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      for (const end = i + STEP; i < end; i += 4) {
        const one = (matrix[start + i] as number) - (probe[i] as number)
        const two = (matrix[start + i + 1] as number) - (probe[i + 1] as number)
        const three = (matrix[start + i + 2] as number) - (probe[i + 2] as number)
        const four = (matrix[start + i + 3] as number) - (probe[i + 3] as number)
        a += one * one
        b += two * two
        c += three * three
        d += four * four
      }
      distance += a + b + c + d
    }
    if (distance > farthest) continue
    const score = dotProduct(matrix, start, probe)
    if (score >= threshold) near.push({ row, score })
  }
  return near
}

function dotProduct(matrix: Float32Array, start: number, probe: Float32Array): number {
  let sum = 0
  for (let i = 0; i < probe.length; i++) sum += (matrix[start + i] as number) * (probe[i] as number)
  return sum
}
