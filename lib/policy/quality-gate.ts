import type { RetakeReason } from '@/lib/vocabulary'

/** What the gate looks at. eyeSpan: px between the outer eye corners in the picture fitted into 640 px. */
export type CaptureFacts = {
  faces: number
  eyeSpan: number
  /** Radians. */
  yaw: number
  pitch: number
  /** Mean luma of the aligned face, 0..255. */
  luma: number
  /** Variance of the Laplacian on the aligned face. */
  laplacianVariance: number
}

/** Figures measured on sharp, dark, bright and blurred pictures: docs/matcher.md, "Quality gate". */
export const GATE = { eyeSpanMin: 40, lumaMin: 30, lumaMax: 220, laplacianMin: 15, yawMax: 0.5, pitchMax: 0.6 } as const

/**
 * Why a selfie can't be compared, worst first; empty when it can. Capture failure is no finding about a person and
 * uses up no attempt.
 */
export function captureProblems(facts: { faces: 0 } | CaptureFacts): RetakeReason[] {
  if (facts.faces === 0 || !('luma' in facts)) return ['no-face']
  const problems: RetakeReason[] = []
  if (facts.faces > 1) problems.push('several-faces')
  if (facts.luma < GATE.lumaMin) problems.push('too-dark')
  if (facts.luma > GATE.lumaMax) problems.push('too-bright')
  if (facts.eyeSpan < GATE.eyeSpanMin) problems.push('face-too-small')
  if (Math.abs(facts.yaw) > GATE.yawMax || Math.abs(facts.pitch) > GATE.pitchMax) problems.push('turned-away')
  if (problems.length === 0 && facts.laplacianVariance < GATE.laplacianMin) problems.push('blurred')
  return problems
}

/** Why a reference photo is refused. Documents are soft and lit as they are: only the face itself is asked for. */
export function referenceProblem(
  facts: { faces: 0 } | CaptureFacts,
): 'no-face' | 'several-faces' | 'face-too-small' | null {
  if (facts.faces === 0 || !('luma' in facts)) return 'no-face'
  if (facts.faces > 1) return 'several-faces'
  return facts.eyeSpan < GATE.eyeSpanMin ? 'face-too-small' : null
}
