import type { Point } from './measurement'
import type { Pixels } from './pixels'
import { cutOut } from './warp'

/** Where ArcFace's five points lie in its aligned face of 112 px: eye, eye, tip of the nose, mouth corner, mouth corner (Deng et al. 2019; the shape that its published nets were trained with). */
const SHAPE: Point[] = [
  [38.2946, 51.6963],
  [73.5318, 51.5014],
  [56.0252, 71.7366],
  [41.5493, 92.3655],
  [70.7299, 92.2041],
]
const SHAPE_EDGE = 112

/** Mesh points of both eyes' corners, of the tip of the nose and of the corners of the mouth, in the picture's order. */
const EYES = [
  [33, 133],
  [362, 263],
] as const
const NOSE_TIP = 1
const MOUTH = [61, 291] as const

/** The face upright in `edge` px, as a net of the ArcFace family expects it. `mesh` in px of `picture`. Interleaved RGB 0..255. */
export function arcfaceChip(picture: Pixels, mesh: readonly Point[], edge: number): Float32Array {
  const at = (i: number) => mesh[i] as Point
  const eyes = EYES.map(([outer, inner]): Point => middle(at(outer), at(inner)))
  const five = [...eyes, at(NOSE_TIP), ...MOUTH.map(at)]
  const scale = edge / SHAPE_EDGE
  const target = SHAPE.map(([x, y]): Point => [x * scale, y * scale])
  return cutOut(picture, five, target, edge)
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
