import type { Measurer } from '@/lib/matching'
import { measuredBy, measurementOf } from '../people'

/** A matcher that answers for one picture what the embedded matcher measured of it (people/measurements.json). */
export const measurerOf = (file: string): Measurer => ({
  ...measuredBy(),
  measure: async () => measurementOf(file),
})

/** The embedded matcher on a machine that was out of breath. */
export const brokenMeasurer = (): Measurer => ({
  ...measuredBy(),
  measure: () => Promise.reject(new Error('The matcher did not answer in time.')),
})

/** What the embedded matcher measured of p01/3.jpg at 0.22 of its light. */
const DARK = { luma: 22.07, laplacianVariance: 2.37, eyeSpan: 110.45, pose: { yaw: -0.286, pitch: 0.114, roll: 0.072 } }
export const DARK_FILE = 'p01/3'
export const DARK_LIGHT = 0.22

export const darkMeasurer = (): Measurer => ({
  ...measuredBy(),
  measure: async () => ({ ...measurementOf(`${DARK_FILE}.jpg`), ...DARK }),
})
