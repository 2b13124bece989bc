import type { Measurement } from './measurement'

/** To the thread: measure this photo. */
export type MeasureRequest = { photo: Uint8Array }

/** From the thread: the nets are loaded; what was measured; or why measuring failed. */
export type ThreadAnswer =
  | { kind: 'ready' }
  | { kind: 'measured'; measurement: Measurement }
  | { kind: 'failed'; reason: string }
