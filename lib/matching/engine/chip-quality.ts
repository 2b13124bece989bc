import { CHIP_EDGE, type Chip } from './chip'

/** Mean luma (ITU-R BT.601, 0..255) of an aligned face, and the variance of its Laplacian: the lower, the softer. */
export function chipQuality(chip: Chip): { luma: number; laplacianVariance: number } {
  const luma = lumaOf(chip)
  return { luma: luma.reduce((sum, value) => sum + value, 0) / luma.length, laplacianVariance: laplacianVariance(luma) }
}

function lumaOf(chip: Chip): Float32Array {
  const luma = new Float32Array(CHIP_EDGE * CHIP_EDGE)
  for (let i = 0; i < luma.length; i++) {
    const [red = 0, green = 0, blue = 0] = chip.subarray(3 * i, 3 * i + 3)
    luma[i] = 0.299 * red + 0.587 * green + 0.114 * blue
  }
  return luma
}

function laplacianVariance(luma: Float32Array): number {
  const at = (i: number) => luma[i] as number
  let count = 0
  let sum = 0
  let squares = 0
  for (let y = 1; y < CHIP_EDGE - 1; y++) {
    for (let x = 1; x < CHIP_EDGE - 1; x++) {
      const i = y * CHIP_EDGE + x
      const value = 4 * at(i) - at(i - 1) - at(i + 1) - at(i - CHIP_EDGE) - at(i + CHIP_EDGE)
      count++
      sum += value
      squares += value * value
    }
  }
  return squares / count - (sum / count) ** 2
}
