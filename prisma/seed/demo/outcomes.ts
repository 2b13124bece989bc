import { bandOf, FIRST_POLICY, scaleOf } from '@/lib/policy'
import type { Band } from '@/lib/vocabulary'
import { measuredBy } from '../people'
import type { Random } from '../random'

/** A score on the scale of a driver with so many references, and the figures of the capture. */
export type Drawn = {
  score: number
  references: number
  quality: { faces: number; eyeSpan: number; yaw: number; pitch: number; luma: number; laplacianVariance: number }
}

/** Where honest selfies lie in each band, on the scale of one reference and of several (people/measurements.json). */
const SPREAD: Record<'single' | 'template', Record<Band, { mean: number; spread: number }>> = {
  single: {
    clear: { mean: 0.973, spread: 0.006 },
    refer: { mean: 0.951, spread: 0.007 },
    hold: { mean: 0.893, spread: 0.005 },
  },
  template: {
    clear: { mean: 0.977, spread: 0.006 },
    refer: { mean: 0.956, spread: 0.006 },
    hold: { mean: 0.911, spread: 0.006 },
  },
}
const LIMITS = { low: 0.86, high: 0.9905 }

/** Draws a score of a band for a check of the older history. */
export function draw(random: Random, references: number, band: Band): Drawn {
  const scale = scaleOf(references)
  const { mean, spread } = SPREAD[scale][band]
  const drawn = () => Math.round(random.normal(mean, spread) * 10_000) / 10_000
  let score = drawn()
  while (bandOf(score, FIRST_POLICY.thresholds[scale]) !== band || score < LIMITS.low || score > LIMITS.high)
    score = drawn()
  const quality = {
    faces: 1,
    eyeSpan: Math.round(random.between(112, 163)),
    yaw: Math.round(random.normal(0, 0.12) * 1_000) / 1_000,
    pitch: Math.round(random.normal(0.05, 0.08) * 1_000) / 1_000,
    luma: Math.round(random.between(64, 138)),
    laplacianVariance: Math.round(random.between(90, 520)),
  }
  return { score, references, quality }
}

/** The columns that the matcher fills in. @param policyVersion the one in force when it measured */
export function outcomeRow({ score, references, quality }: Drawn, policyVersion: number) {
  const scale = scaleOf(references)
  const { hold, clear } = FIRST_POLICY.thresholds[scale]
  const { name, version } = measuredBy()
  return {
    quality,
    scale,
    score,
    holdBelow: hold,
    clearFrom: clear,
    band: bandOf(score, { hold, clear }),
    referenceCount: references,
    matcher: name,
    matcherVersion: version,
    policyVersion,
  }
}
