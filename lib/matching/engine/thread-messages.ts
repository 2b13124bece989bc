import type { Measurement } from './measurement'
import type { OnnxModel } from './onnx-model'

/** What a thread is started with: the operator's net, or nothing for the embedded one. */
export type ThreadStart = { model?: OnnxModel }

/** To the thread: measure this photo. */
export type MeasureRequest = { photo: Uint8Array }

/** From the thread: the nets are loaded; what was measured; or why measuring failed. */
export type ThreadAnswer =
  | { kind: 'ready' }
  | { kind: 'measured'; measurement: Measurement }
  | { kind: 'failed'; reason: string }
