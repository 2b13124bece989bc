import type { Point } from './measurement'
import type { Pixels } from './pixels'
import { cutOut } from './warp'

/** Edge of the aligned face in px: the size the embedded descriptor net was trained on. */
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

const toChip = (share: number) => ((PADDING + share) / (2 * PADDING + 1)) * CHIP_EDGE
const TARGET = REFERENCE_SHAPE.map(([x, y]): Point => [toChip(x), toChip(y)])

/** Cuts the face out, upright and at the size the embedded descriptor net expects. `five` are the `CHIP_POINTS` in px of `picture`. */
export const alignedChip = (picture: Pixels, five: Point[]): Chip => cutOut(picture, five, TARGET, CHIP_EDGE)
