import type { Point } from './measurement'
import type { Pixels } from './pixels'

/** Edge of the aligned face in px: the size the descriptor net was trained on. */
export const CHIP_EDGE = 150
/** Interleaved RGB 0..255, `CHIP_EDGE` by `CHIP_EDGE`. */
export type Chip = Float32Array

/** Mesh points that correspond to dlib's five: both corners of each eye, and the base of the nose. */
export const CHIP_POINTS = [263, 362, 33, 133, 2] as const
/** dlib's five-point reference shape (dlib/image_transforms/interpolation.h), as shares of the unpadded chip. */
const REFERENCE_SHAPE: Point[] = [
  [0.8595674595992, 0.2134981538014],
  [0.6460604764104, 0.2289674387677],
  [0.1205750620789, 0.2137274526848],
  [0.3340850613712, 0.2290642403242],
  [0.4901123135679, 0.6277975316475],
]
const PADDING = 0.25
const CHANNELS = 3
const MAX_TAPS = 6

/** x' = a x - b y + tx, y' = b x + a y + ty: rotation, scale and shift. */
export type Similarity = { a: number; b: number; tx: number; ty: number }

/** Cuts the face out, upright and at the size the descriptor net expects. `five` are the `CHIP_POINTS` in px of `picture`. */
export function alignedChip(picture: Pixels, five: Point[]): Chip {
  const target = REFERENCE_SHAPE.map(([x, y]): Point => [toChip(x), toChip(y)])
  return warp(picture, inverse(similarity(five, target)))
}

const toChip = (share: number) => ((PADDING + share) / (2 * PADDING + 1)) * CHIP_EDGE

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

/** Resamples a picture into a chip, bilinear, averaged over the source area where it shrinks. */
function warp(picture: Pixels, toPicture: Similarity): Chip {
  const chip = new Float32Array(CHIP_EDGE * CHIP_EDGE * CHANNELS)
  const taps = Math.max(1, Math.min(MAX_TAPS, Math.round(Math.hypot(toPicture.a, toPicture.b))))
  for (let y = 0; y < CHIP_EDGE; y++) {
    for (let x = 0; x < CHIP_EDGE; x++) {
      const at = (y * CHIP_EDGE + x) * CHANNELS
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
  chip: Chip,
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

/** The chip as seen in a mirror. Its descriptor is added to the plain one. */
export function mirrored(chip: Chip): Chip {
  const out = new Float32Array(chip.length)
  for (let y = 0; y < CHIP_EDGE; y++) {
    for (let x = 0; x < CHIP_EDGE; x++) {
      const from = (y * CHIP_EDGE + x) * CHANNELS
      out.set(chip.subarray(from, from + CHANNELS), (y * CHIP_EDGE + (CHIP_EDGE - 1 - x)) * CHANNELS)
    }
  }
  return out
}
