import { useId } from 'react'
import type { BenchScore } from '@/lib/review/view'
import { CURVE_SIZE, curvePaths } from './score-curve'
import { decidedHere, placeOn, scaleOf, scoreText } from './score-scale'
import classes from './score-section.module.css'

/**
 * The curves of decided pairs (same person filled, different people hatched), the thresholds dashed with their values,
 * the score as pointer and the references alone as ticks.
 */
export function ScorePlot({ score }: { score: BenchScore }) {
  const scale = scaleOf(score)
  const at = (value: number) => `${(100 * placeOn(scale, value)).toFixed(2)}%`
  const curves = curvePaths(score.curves, scale)
  const alone = score.comparisons.length > 1 ? score.comparisons : []
  return (
    <div className={classes.plot} role="img" aria-label={inWords(score)}>
      <p className={classes.names}>
        <span data-of="different">{curves.different ? 'Different people' : 'Different: too few'}</span>
        <span data-of="same">{curves.same ? 'Same person' : 'Same: too few'}</span>
      </p>
      <div className={classes.ground}>
        <Curves curves={curves} />
        <i className={classes.axis} />
        {[score.hold, score.clear].map((threshold) => (
          <span key={threshold} className={classes.threshold} style={{ left: at(threshold) }}>
            {scoreText(threshold)}
          </span>
        ))}
        {alone.map((comparison) => (
          <i
            key={comparison.referencePhotoId}
            className={classes.tick}
            style={{ left: at(comparison.score) }}
            title={`${comparison.label} alone: ${scoreText(comparison.score)}`}
          />
        ))}
        <span className={classes.pointer} style={{ left: at(score.score) }}>
          <b>{scoreText(score.score)}</b>
        </span>
      </div>
      <p className={classes.zones}>
        <span style={{ left: 0, right: `calc(100% - ${at(score.hold)})` }}>Hold</span>
        <span style={{ left: at(score.hold), right: `calc(100% - ${at(score.clear)})` }}>Refer</span>
        <span style={{ left: at(score.clear), right: 0 }}>Clear</span>
      </p>
    </div>
  )
}

function Curves({ curves }: { curves: ReturnType<typeof curvePaths> }) {
  const hatch = useId()
  const { width, height } = CURVE_SIZE
  return (
    <svg className={classes.curves} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0,0V5" className={classes.hatch} />
        </pattern>
      </defs>
      {curves.same && (
        <g data-of="same">
          <path className={classes.fill} d={curves.same.area} />
          <path className={classes.line} d={curves.same.line} />
        </g>
      )}
      {curves.different && (
        <g data-of="different">
          <path d={curves.different.area} fill={`url(#${hatch})`} />
          <path className={classes.line} d={curves.different.line} />
        </g>
      )}
    </svg>
  )
}

const inWords = (score: BenchScore): string =>
  [
    `${scoreText(score.score)}; hold below ${scoreText(score.hold)}, clear from ${scoreText(score.clear)}.`,
    decidedHere(score.curves),
  ].join(' ')
