import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Tensorflow from '@tensorflow/tfjs'
import type * as WasmBackend from '@tensorflow/tfjs-backend-wasm'
import type * as FaceApi from '@vladmandic/face-api'
import type { Config, FaceResult, Human } from '@vladmandic/human'
import { CHIP_EDGE, type Chip } from './chip'
import { withFilesOnlyFetch } from './files-only-fetch'
import type { Point } from './measurement'
import { loadOnnxDescriptor } from './onnx-descriptor'
import type { OnnxModel } from './onnx-model'
import type { Pixels } from './pixels'
import { mirrored } from './warp'

const require = createRequire(import.meta.url)

/** From a face to its descriptor, of length one: the mesh in px of the picture, and the chip aligned as the embedded net takes it. */
export type Describe = (face: { picture: Pixels; mesh: Point[]; chip: Chip }) => Promise<number[]>

/** The loaded nets: a detector with mesh, and a descriptor. */
export type Nets = {
  detect(square: Pixels): Promise<FaceResult[]>
  describe: Describe
  /** Tensors alive; constant between photos. */
  tensors(): number
}

/**
 * Loads all nets from the installed packages, without the network; the descriptor from the operator's file where there is
 * one. Takes about a second and 470 MB.
 */
export async function loadNets(model?: OnnxModel): Promise<Nets> {
  const tf: typeof Tensorflow = require('@tensorflow/tfjs')
  const wasmPath = `${packageFolder('@tensorflow/tfjs-backend-wasm')}/dist/`
  const wasm: typeof WasmBackend = require('@tensorflow/tfjs-backend-wasm')
  wasm.setWasmPaths(wasmPath)
  if (!(await tf.setBackend('wasm'))) throw new Error('the wasm backend did not start')
  await tf.ready()
  const human = await loadDetector(wasmPath)
  const describe = model ? await loadOnnxDescriptor(model) : await loadEmbeddedDescriptor(tf)
  return {
    detect: async (square) => {
      const tensor = tf.tensor3d(square.data, [square.height, square.width, 3], 'int32')
      try {
        const { face, error } = await human.detect(tensor)
        if (error) throw new Error(`the detector failed: ${error}`)
        return face
      } finally {
        tensor.dispose()
      }
    },
    describe,
    tensors: () => tf.memory().numTensors,
  }
}

async function loadDetector(wasmPath: string): Promise<Human> {
  const folder = packageFolder('@vladmandic/human')
  // By its file's path: the package's main entry asks for the native binding.
  const library: { Human: new (config: Partial<Config>) => Human } = require(`${folder}/dist/human.node-wasm.js`)
  const human = new library.Human(detectorConfig(`${pathToFileURL(folder).href}/models/`, wasmPath))
  await withFilesOnlyFetch(() => human.load())
  return human
}

function detectorConfig(modelBasePath: string, wasmPath: string): Partial<Config> {
  const off = { enabled: false }
  return {
    backend: 'wasm',
    wasmPath,
    modelBasePath,
    debug: false,
    cacheSensitivity: 0,
    skipAllowed: false,
    filter: off,
    face: {
      enabled: true,
      detector: { rotation: true, return: false, maxDetected: 5, minConfidence: 0.2, square: false },
      description: off,
      emotion: off,
      iris: off,
      antispoof: off,
      liveness: off,
    },
    body: off,
    hand: off,
    object: off,
    gesture: off,
  }
}

async function loadEmbeddedDescriptor(tf: typeof Tensorflow): Promise<Describe> {
  const folder = packageFolder('@vladmandic/face-api')
  const { nets, NetInput }: typeof FaceApi = require(`${folder}/dist/face-api.node-wasm.js`)
  await nets.faceRecognitionNet.loadFromDisk(`${folder}/model`)
  const forward = (chip: Chip) =>
    tf.tidy(() => {
      const input = new NetInput([tf.tensor3d(chip, [CHIP_EDGE, CHIP_EDGE, 3])] as never, false)
      return nets.faceRecognitionNet.forwardInput(input).dataSync()
    })
  return async ({ chip }) => {
    const plain = forward(chip)
    const flipped = forward(mirrored(chip, CHIP_EDGE))
    return normalised(plain.map((value, i) => value + (flipped[i] as number)))
  }
}

/** Where a package is installed. Some of these export no package.json, so look along the search path. */
function packageFolder(name: string): string {
  const folder = require.resolve
    .paths(name)
    ?.map((directory) => path.join(directory, name))
    .find(existsSync)
  if (!folder) throw new Error(`${name} is not installed`)
  return folder
}

function normalised(vector: Float32Array | Int32Array | Uint8Array): number[] {
  const length = Math.hypot(...vector)
  return Array.from(Float32Array.from(vector, (value) => value / length))
}
