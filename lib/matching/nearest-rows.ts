/** A row of a matrix and its dot product with the probe. */
export type Near = { row: number; score: number }

/**
 * Every row whose dot product with `probe` is at least `threshold`, in no order: exact, each row is looked at. `matrix`
 * holds at least `rows` rows of the probe's length, one after another. Four sums at once, so that none waits for the last.
 */
export function nearestRows(matrix: Float32Array, rows: number, probe: Float32Array, threshold: number): Near[] {
  const near: Near[] = []
  const length = probe.length
  const whole = length - (length % 4)
  for (let row = 0, at = 0; row < rows; row++, at += length) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let i = 0; i < whole; i += 4) {
      a += (matrix[at + i] as number) * (probe[i] as number)
      b += (matrix[at + i + 1] as number) * (probe[i + 1] as number)
      c += (matrix[at + i + 2] as number) * (probe[i + 2] as number)
      d += (matrix[at + i + 3] as number) * (probe[i + 3] as number)
    }
    for (let i = whole; i < length; i++) a += (matrix[at + i] as number) * (probe[i] as number)
    const score = a + b + c + d
    if (score >= threshold) near.push({ row, score })
  }
  return near
}
