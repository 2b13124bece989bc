/** A net of the operator's, in a file of the ONNX format, and how a face is to be fed to it. Plain data: it goes to the thread. */
export type OnnxModel = {
  /** Absolute path. */
  file: string
  /** Edge of the square picture that the net takes, px; the five points lie as ArcFace places them in 112 px, to scale. */
  edge: number
  colours: 'rgb' | 'bgr'
  /** Per channel, in the order of `colours`: the net is fed (value - mean) * scale of 0..255. */
  mean: readonly [number, number, number]
  scale: readonly [number, number, number]
  /** `nchw`: channel by channel; `nhwc`: interleaved. */
  layout: 'nchw' | 'nhwc'
  /** Adds the descriptor of the mirrored face. */
  mirror: boolean
}
