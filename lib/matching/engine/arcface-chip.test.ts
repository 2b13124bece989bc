import { expect, test } from 'vitest'
import { arcfaceChip } from './arcface-chip'
import type { Point } from './measurement'

const SIZE = 300
const [LEFT_EYE, RIGHT_EYE, NOSE, LEFT_MOUTH, RIGHT_MOUTH]: Point[] = [
  [110, 120],
  [190, 120],
  [150, 165],
  [120, 212],
  [182, 211],
]

/** A mesh with the points that count, and a black picture with a white dot on each of the five. */
function face() {
  const mesh: Point[] = Array.from({ length: 468 }, () => [0, 0])
  const [left, right] = [LEFT_EYE as Point, RIGHT_EYE as Point]
  Object.assign(mesh, {
    33: [left[0] - 12, left[1]],
    133: [left[0] + 12, left[1]],
    362: [right[0] - 12, right[1]],
    263: [right[0] + 12, right[1]],
    1: NOSE,
    61: LEFT_MOUTH,
    291: RIGHT_MOUTH,
  })
  const data = new Uint8Array(SIZE * SIZE * 3)
  for (const [x, y] of [left, right, NOSE, LEFT_MOUTH, RIGHT_MOUTH] as Point[]) {
    for (let dy = -4; dy <= 4; dy++) data.fill(255, ((y + dy) * SIZE + x - 4) * 3, ((y + dy) * SIZE + x + 5) * 3)
  }
  return { mesh, picture: { data, width: SIZE, height: SIZE } }
}

const brightness = (chip: Float32Array, edge: number, x: number, y: number) =>
  chip[(Math.round(y) * edge + Math.round(x)) * 3] ?? 0

test.each([112, 224])('puts eyes, nose and mouth where ArcFace has them, in %i px', (edge) => {
  const { mesh, picture } = face()
  const chip = arcfaceChip(picture, mesh, edge)
  expect(chip).toHaveLength(edge * edge * 3)
  const scale = edge / 112
  for (const [x, y] of [
    [38.3, 51.7],
    [73.5, 51.5],
    [56, 71.7],
    [41.5, 92.4],
    [70.7, 92.2],
  ] as Point[]) {
    expect(brightness(chip, edge, x * scale, y * scale)).toBeGreaterThan(180)
  }
  expect(brightness(chip, edge, 56 * scale, 30 * scale)).toBe(0)
})
