import { type Policy, type ScaleThresholds, scaleOf, type Thresholds } from '@/lib/policy'
import type { Compared } from './compare'

export type DecidingScore = {
  scale: 'single' | 'template' | 'normalised'
  score: number
  /** Null: none are configured for this matcher on this scale, and the score goes to a person. */
  thresholds: Thresholds | null
  decidedBy: 'references' | 'grown'
}

/**
 * Which of the scores taken decides. The references' template, unless the policy says that the grown one was evaluated;
 * normalised, where there is a cohort and more than one photo makes the template (that is what was measured), else raw.
 */
export function decidingScore(
  { references, grown, comparisons }: Pick<Compared, 'references' | 'grown' | 'comparisons'>,
  thresholds: Partial<ScaleThresholds>,
  { decidesWith }: Policy['grownTemplate'],
): DecidingScore {
  const byGrown = decidesWith !== null && grown !== null
  const { raw, normalised } = byGrown ? grown : references
  const decidedBy = byGrown ? 'grown' : 'references'
  const rawScale = byGrown ? 'template' : scaleOf(comparisons.length)
  const scale = normalised !== null && rawScale === 'template' ? 'normalised' : rawScale
  const score = scale === 'normalised' && normalised !== null ? normalised : raw
  const own = byGrown && scale !== 'single' ? decidesWith[scale] : thresholds[scale]
  return { scale, score, thresholds: own ?? null, decidedBy }
}
