/** Mean and standard deviation of a vector's highest scores against a cohort. */
export type CohortScores = { mean: number; deviation: number }

/**
 * Mean and deviation (of the whole, not of a sample) of the `k` highest of `scores`.
 * @throws RangeError when there are fewer than `k`, `k` is below 2, or the highest are all the same
 */
export function highest(scores: ArrayLike<number>, k: number): CohortScores {
  if (k < 2 || scores.length < k) throw new RangeError(`${k} of ${scores.length} scores can't be taken`)
  const sorted = Float64Array.from(scores).sort()
  let sum = 0
  let squares = 0
  for (let i = sorted.length - k; i < sorted.length; i++) sum += sorted[i] as number
  const mean = sum / k
  for (let i = sorted.length - k; i < sorted.length; i++) squares += ((sorted[i] as number) - mean) ** 2
  const deviation = Math.sqrt(squares / k)
  if (!(deviation > 0)) throw new RangeError('a cohort of one face normalises nothing')
  return { mean, deviation }
}

/**
 * Adaptive symmetric score normalisation (AS-norm1): how many deviations a score lies above what the template, and above
 * what the probe, score against those of a cohort who are nearest to them; the mean of the two.
 * s' = ((s - m_t) / d_t + (s - m_p) / d_p) / 2. Matějka et al., "Analysis of Score Normalization in Multilingual
 * Speaker Recognition", Interspeech 2017, eq. 7; Karam, Campbell and Dehak, "Towards Reduced False-Alarms Using
 * Cohorts", ICASSP 2011.
 */
export const normalisedScore = (score: number, template: CohortScores, probe: CohortScores): number =>
  ((score - template.mean) / template.deviation + (score - probe.mean) / probe.deviation) / 2

/** How many of a cohort are looked at: the nearest third (docs/matcher.md, "Normalised by a cohort"). */
export const nearestOf = (members: number): number => Math.floor(members / 3)
