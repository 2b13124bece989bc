import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type * as Onnx from 'onnxruntime-web'
import { arcfaceChip } from './arcface-chip'
import type { Describe } from './nets'
import type { OnnxModel } from './onnx-model'
import { mirrored } from './warp'

const require = createRequire(import.meta.url)
const CHANNELS = 3
/** Shorter answers are no descriptor. */
const LENGTH_AT_LEAST = 8

/**
 * Loads a net of the operator's and answers how it describes a face. Runs on wasm, in one thread, without the network.
 * @throws Error that names the file: unreadable, no ONNX, of another input size, or with an answer that is no descriptor
 */
export async function loadOnnxDescriptor(model: OnnxModel): Promise<Describe> {
  const ort: typeof Onnx = require('onnxruntime-web')
  ort.env.wasm.numThreads = 1
  const session = await ort.InferenceSession.create(new Uint8Array(await readFile(model.file))).catch(
    (cause: Error) => {
      throw new Error(`${model.file} could not be loaded as a net: ${cause.message}`)
    },
  )
  const [input, output] = [session.inputNames[0] ?? '', session.outputNames[0] ?? '']
  const { edge, layout } = model
  const dims = layout === 'nchw' ? [1, CHANNELS, edge, edge] : [1, edge, edge, CHANNELS]
  const forward = async (chip: Float32Array): Promise<Float32Array> => {
    const answer = await session.run({ [input]: new ort.Tensor('float32', fed(chip, model), dims) })
    const data = answer[output]?.data
    if (!(data instanceof Float32Array) || data.length < LENGTH_AT_LEAST) {
      throw new Error(`${model.file} does not answer with a descriptor`)
    }
    return data
  }
  await forward(new Float32Array(edge * edge * CHANNELS)).catch((cause: Error) => {
    throw new Error(`${model.file} does not take ${dims.join(' x ')} (${layout}): ${cause.message}`)
  })
  return async ({ picture, mesh }) => {
    const chip = arcfaceChip(picture, mesh, edge)
    const plain = await forward(chip)
    if (!model.mirror) return unit(plain)
    const flipped = await forward(mirrored(chip, edge))
    return unit(plain.map((value, i) => value + (flipped[i] as number)))
  }
}

/** A chip as the net wants it: in its order of colours and numbers, shifted and scaled. */
export function fed(
  chip: Float32Array,
  { edge, colours, mean, scale, layout }: Omit<OnnxModel, 'file' | 'mirror'>,
): Float32Array {
  const pixels = edge * edge
  const out = new Float32Array(chip.length)
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let k = 0; k < CHANNELS; k++) {
      const from = colours === 'rgb' ? k : CHANNELS - 1 - k
      const value = ((chip[pixel * CHANNELS + from] as number) - (mean[k] as number)) * (scale[k] as number)
      out[layout === 'nchw' ? k * pixels + pixel : pixel * CHANNELS + k] = value
    }
  }
  return out
}

function unit(vector: Float32Array): number[] {
  const length = Math.hypot(...vector)
  if (!(length > 0)) throw new Error('the net answered with zeros')
  return Array.from(Float32Array.from(vector, (value) => value / length))
}
