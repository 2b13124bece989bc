import type { ScaleThresholds } from '@/lib/policy'
import type { Measurement } from './engine/measurement'

/** Measurements of another name or version are never compared. */
export type MatcherName = { readonly name: string; readonly version: string }

/** The door to any matcher: photo in, measurement out. A hang or a crash rejects. */
export type Measurer = MatcherName & {
  /** Its own, scale by scale; where one is missing every score goes to a person. Left out: the policy's. */
  readonly thresholds?: Partial<ScaleThresholds>
  measure(jpeg: Uint8Array): Promise<Measurement>
}

/** Figures of a measurement that are kept in plain: they say nothing about who it is. */
export type PhotoQuality = {
  faces: number
  eyeSpan: number
  yaw: number
  pitch: number
  luma: number
  laplacianVariance: number
}

export const qualityOf = (measurement: Measurement): PhotoQuality | { faces: 0 } =>
  'pose' in measurement
    ? {
        faces: measurement.faces,
        eyeSpan: Math.round(measurement.eyeSpan),
        yaw: round(measurement.pose.yaw),
        pitch: round(measurement.pose.pitch),
        luma: Math.round(measurement.luma),
        laplacianVariance: Math.round(measurement.laplacianVariance),
      }
    : { faces: 0 }

const round = (value: number): number => Math.round(value * 1_000) / 1_000
