import type { Random } from '@/prisma/seed/random'

/** The part of a descriptor that is a person's own; what every face has in common is added by the score. */
export type Face = Float64Array

/** So many dimensions spread strangers' scores as the embedded matcher's do: 0.84 in the median, 0.90 for 3 in 100. */
const DIMENSIONS = 28
/** Of the own part, what one selfie keeps: two selfies of a person score 0.957 in the median. */
const KEPT = 0.86
const KEPT_POOR = 0.7

export function drawFace(random: Random, like?: Face, share = 0): Face {
  const own = unit(Float64Array.from({ length: DIMENSIONS }, () => random.normal(0, 1)))
  return like ? unit(own.map((value, i) => value * Math.sqrt(1 - share ** 2) + (like[i] as number) * share)) : own
}

/** One selfie of a face: the person and the moment. `poor` from 0 to 1. */
export function drawSelfie(random: Random, face: Face, poor: number): Face {
  const kept = KEPT + (KEPT_POOR - KEPT) * poor + random.normal(0, 0.035)
  const moment = unit(Float64Array.from({ length: DIMENSIONS }, () => random.normal(0, 1)))
  const share = Math.min(0.99, Math.max(0.3, kept))
  return unit(face.map((value, i) => value * share + (moment[i] as number) * Math.sqrt(1 - share ** 2)))
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return vector.map((value) => value / length)
}

/** A descriptor whose cosine with another is the model's score. */
export const descriptorOf = (face: Face): number[] => [Math.sqrt(0.84), ...face.map((value) => value * Math.sqrt(0.16))]
