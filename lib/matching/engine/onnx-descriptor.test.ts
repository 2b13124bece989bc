import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyOnnx, weightsOf } from '@/scripts/testing/onnx-file'
import { arcfaceChip } from './arcface-chip'
import type { Point } from './measurement'
import { fed, loadOnnxDescriptor } from './onnx-descriptor'
import type { OnnxModel } from './onnx-model'
import { mirrored } from './warp'

const EDGE = 32
const LENGTH = 16

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-onnx-'))
  await writeFile(join(folder, 'tiny.onnx'), tinyOnnx(EDGE, LENGTH))
  await writeFile(join(folder, 'broken.onnx'), 'this is no net')
})
afterAll(() => rm(folder, { recursive: true }))

const modelOf = (changes: Partial<OnnxModel> = {}): OnnxModel => ({
  file: join(folder, 'tiny.onnx'),
  edge: EDGE,
  colours: 'rgb',
  mean: [127.5, 127.5, 127.5],
  scale: [1 / 127.5, 1 / 127.5, 1 / 127.5],
  layout: 'nchw',
  mirror: true,
  ...changes,
})

const picture = {
  data: Uint8Array.from({ length: 90 * 90 * 3 }, (_, i) => 128 + 100 * Math.sin(i / 37) * Math.cos(i / 1_111)),
  width: 90,
  height: 90,
}
const mesh: Point[] = Array.from({ length: 468 }, (_, i) => [30 + ((i * 7) % 30), 25 + ((i * 11) % 40)])
const face = { picture, mesh, chip: new Float32Array(0) }

/** What the net's one multiplication gives, worked out here. */
function multiplied(input: Float32Array): number[] {
  const weights = weightsOf(3 * EDGE * EDGE, LENGTH)
  return Array.from({ length: LENGTH }, (_, k) =>
    input.reduce((sum, value, i) => sum + value * (weights[i * LENGTH + k] ?? 0), 0),
  )
}
const unit = (vector: number[]) => vector.map((value) => value / Math.hypot(...vector))

test('describes a face as the net does: aligned, fed as configured, plain and mirrored, of length one', async () => {
  const model = modelOf()
  const descriptorOf = await loadOnnxDescriptor(model)
  const chip = arcfaceChip(picture, mesh, EDGE)
  const [plain, flipped] = [chip, mirrored(chip, EDGE)].map((one) => multiplied(fed(one, model)))
  const both = unit((plain ?? []).map((value, k) => value + (flipped?.[k] ?? 0)))
  const described = await descriptorOf(face)
  expect(described).toHaveLength(LENGTH)
  for (const [k, value] of described.entries()) expect(value).toBeCloseTo(both[k] ?? 0, 4)
  const alone = await (await loadOnnxDescriptor(modelOf({ mirror: false })))(face)
  for (const [k, value] of alone.entries()) expect(value).toBeCloseTo(unit(plain ?? [])[k] ?? 0, 4)
})

test('feeds colours, shift, scale and layout as the settings say', () => {
  const chip = Float32Array.from([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120])
  const given = { edge: 2, mean: [0, 0, 0], scale: [1, 1, 1] } as const
  const plain = fed(chip, { ...given, colours: 'rgb', layout: 'nchw' })
  expect([...plain]).toEqual([10, 40, 70, 100, 20, 50, 80, 110, 30, 60, 90, 120])
  const turned = fed(chip, { ...given, colours: 'bgr', layout: 'nhwc' })
  expect([...turned]).toEqual([30, 20, 10, 60, 50, 40, 90, 80, 70, 120, 110, 100])
  const shifted = fed(chip, { edge: 2, colours: 'bgr', layout: 'nhwc', mean: [30, 10, 0], scale: [1, 2, 0.5] })
  expect([...shifted.slice(0, 3)]).toEqual([0, 20, 5])
})

test.each([
  ['no net', { file: 'broken.onnx' }, /broken\.onnx could not be loaded as a net/],
  ['another input size', { edge: 112 }, /tiny\.onnx does not take 1 x 3 x 112 x 112 \(nchw\)/],
] as const)(
  '%s is named when it is loaded',
  async (_, { file, ...changes }: { file?: string; edge?: number }, said) => {
    const model = modelOf({ ...changes, ...(file ? { file: join(folder, file) } : {}) })
    await expect(loadOnnxDescriptor(model)).rejects.toThrow(said)
  },
)

test('a file that is not there is named', async () => {
  await expect(loadOnnxDescriptor(modelOf({ file: join(folder, 'gone.onnx') }))).rejects.toThrow(/gone\.onnx/)
})
