import type { Point } from './measurement'
import type { Pixels } from './pixels'

const CHANNELS = 3
const MAX_TAPS = 6

/** x' = a x - b y + tx, y' = b x + a y + ty: rotation, scale and shift. */
export type Similarity = { a: number; b: number; tx: number; ty: number }

/**
 * Cuts a square of `edge` px out of a picture so that its points `from` come to lie on `to` as nearly as turning, scaling
 * and shifting allow. Interleaved RGB 0..255.
 */
export const cutOut = (picture: Pixels, from: Point[], to: Point[], edge: number): Float32Array =>
  warp(picture, inverse(similarity(from, to)), edge)

/** Least-squares similarity that takes `from` to `to` (Umeyama 1991, in the plane). */
export function similarity(from: Point[], to: Point[]): Similarity {
  const [fx, fy] = mean(from)
  const [tx, ty] = mean(to)
  let a = 0
  let b = 0
  let norm = 0
  from.forEach(([px, py], i) => {
    const [qx, qy] = to[i] as Point
    const x = px - fx
    const y = py - fy
    a += x * (qx - tx) + y * (qy - ty)
    b += x * (qy - ty) - y * (qx - tx)
    norm += x * x + y * y
  })
  a /= norm
  b /= norm
  return { a, b, tx: tx - a * fx + b * fy, ty: ty - b * fx - a * fy }
}

function mean(points: Point[]): Point {
  const sum = points.reduce<Point>(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

function inverse({ a, b, tx, ty }: Similarity): Similarity {
  const square = a * a + b * b
  const ia = a / square
  const ib = -b / square
  return { a: ia, b: ib, tx: -(ia * tx - ib * ty), ty: -(ib * tx + ia * ty) }
}

/** Resamples a picture into a square, bilinear, averaged over the source area where it shrinks. */
function warp(picture: Pixels, toPicture: Similarity, edge: number): Float32Array {
  const chip = new Float32Array(edge * edge * CHANNELS)
  const taps = Math.max(1, Math.min(MAX_TAPS, Math.round(Math.hypot(toPicture.a, toPicture.b))))
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      const at = (y * edge + x) * CHANNELS
      for (let tap = 0; tap < taps * taps; tap++) {
        const u = x + ((tap % taps) + 0.5) / taps - 0.5
        const v = y + (Math.floor(tap / taps) + 0.5) / taps - 0.5
        addSample(chip, at, picture, toPicture, u, v, 1 / (taps * taps))
      }
    }
  }
  return chip
}

function addSample(
  chip: Float32Array,
  at: number,
  { data, width, height }: Pixels,
  m: Similarity,
  u: number,
  v: number,
  share: number,
) {
  const x = Math.max(0, Math.min(width - 1.001, m.a * u - m.b * v + m.tx))
  const y = Math.max(0, Math.min(height - 1.001, m.b * u + m.a * v + m.ty))
  const left = Math.floor(x)
  const top = Math.floor(y)
  const dx = x - left
  const dy = y - top
  const p = (top * width + left) * CHANNELS
  const q = p + width * CHANNELS
  for (let k = 0; k < CHANNELS; k++) {
    const upper = (1 - dx) * at8(data, p + k) + dx * at8(data, p + CHANNELS + k)
    const lower = (1 - dx) * at8(data, q + k) + dx * at8(data, q + CHANNELS + k)
    chip[at + k] = at32(chip, at + k) + share * ((1 - dy) * upper + dy * lower)
  }
}

const at8 = (data: Uint8Array, i: number) => data[i] as number
const at32 = (data: Float32Array, i: number) => data[i] as number

/** A square of `edge` px as seen in a mirror. */
export function mirrored(chip: Float32Array, edge: number): Float32Array {
  const out = new Float32Array(chip.length)
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      const from = (y * edge + x) * CHANNELS
      out.set(chip.subarray(from, from + CHANNELS), (y * edge + (edge - 1 - x)) * CHANNELS)
    }
  }
  return out
}
