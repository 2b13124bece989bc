import { describe, expect, test } from 'vitest'
import { alignedChip, CHIP_EDGE } from './chip'
import { chipQuality } from './chip-quality'
import type { Point } from './measurement'
import type { Pixels } from './pixels'
import { mirrored, similarity } from './warp'

const turned = (points: Point[], angle: number, scale: number, [tx, ty]: Point): Point[] =>
  points.map(([x, y]) => [
    scale * (Math.cos(angle) * x - Math.sin(angle) * y) + tx,
    scale * (Math.sin(angle) * x + Math.cos(angle) * y) + ty,
  ])

function picture(size: number, luma: (x: number, y: number) => number): Pixels {
  const data = new Uint8Array(size * size * 3)
  for (let i = 0; i < size * size; i++) data.fill(luma(i % size, Math.floor(i / size)), 3 * i, 3 * i + 3)
  return { data, width: size, height: size }
}

/** Where the five points lie when the face fills a 300 px picture as it does the chip. */
const FIVE: Point[] = [
  [221.9, 92.7],
  [179.2, 95.8],
  [74.1, 92.7],
  [116.8, 95.8],
  [148, 175.6],
]

describe('similarity', () => {
  test('finds the turn, scale and shift between two sets of points', () => {
    const found = similarity(FIVE, turned(FIVE, 0.4, 1.7, [12, -30]))
    expect(found.a).toBeCloseTo(1.7 * Math.cos(0.4), 9)
    expect(found.b).toBeCloseTo(1.7 * Math.sin(0.4), 9)
    expect(found.tx).toBeCloseTo(12, 6)
    expect(found.ty).toBeCloseTo(-30, 6)
  })
})

describe('the aligned face', () => {
  test('is the same however the picture was turned', () => {
    const pattern = (x: number, y: number) => 128 + 80 * Math.sin(x / 25) + 40 * Math.cos(y / 20)
    const angle = 0.5
    const upright = alignedChip(picture(300, pattern), FIVE)
    const rolled = picture(500, (x, y) => {
      const [u, v] = [x - 200, y - 50]
      return pattern(Math.cos(angle) * u + Math.sin(angle) * v, -Math.sin(angle) * u + Math.cos(angle) * v)
    })
    const chip = alignedChip(rolled, turned(FIVE, angle, 1, [200, 50]))
    const middle = Array.from(
      { length: 60 * 60 },
      (_, i) => ((45 + Math.floor(i / 60)) * CHIP_EDGE + 45 + (i % 60)) * 3,
    )
    const differences = middle.map((i) => Math.abs((chip[i] ?? 0) - (upright[i] ?? 0)))
    expect(Math.max(...differences)).toBeLessThan(3)
  })

  test('mirrored twice is itself', () => {
    const chip = alignedChip(
      picture(300, (x) => x % 256),
      FIVE,
    )
    expect(mirrored(mirrored(chip, CHIP_EDGE), CHIP_EDGE)).toEqual(chip)
    expect(mirrored(chip, CHIP_EDGE)).not.toEqual(chip)
  })
})

describe('the quality of a face', () => {
  const quality = (luma: (x: number, y: number) => number) => chipQuality(alignedChip(picture(300, luma), FIVE))

  test('tells its brightness', () => {
    expect(quality(() => 40).luma).toBeCloseTo(40, 3)
    expect(quality(() => 40).laplacianVariance).toBeCloseTo(0, 3)
  })

  test('falls with softness', () => {
    const sharp = quality((x) => (x % 20 < 10 ? 60 : 190))
    const soft = quality((x) => 125 + 65 * Math.sin((x * Math.PI) / 10))
    expect(soft.laplacianVariance).toBeLessThan(sharp.laplacianVariance / 2)
  })
})
