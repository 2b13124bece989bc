import { BandWord } from '@/components/status'
import type { BenchCase, BenchScore } from '@/lib/review/view'
import { noScoreWords } from './case-words'
import { placeOn, scaleOf, scaleWords, scoreSentence, scoreText } from './score-scale'
import classes from './score-section.module.css'

/** Where the comparison lies on the matcher's own scale, or why there is no score. Never a percentage, never coloured. */
export function ScoreSection({ bench }: { bench: Pick<BenchCase, 'score' | 'caseReason'> }) {
  const { score } = bench
  return (
    <section className={classes.section} aria-label="Comparison score">
      <header className={classes.head}>
        <h2>Comparison score</h2>
        {score && <BandWord of={score.band} />}
      </header>
      {score ? <Place score={score} /> : <p className={classes.none}>{noScoreWords(bench.caseReason)}</p>}
    </section>
  )
}

function Place({ score }: { score: BenchScore }) {
  const scale = scaleOf(score)
  const at = (value: number) => `${(100 * placeOn(scale, value)).toFixed(2)}%`
  return (
    <>
      <div
        className={classes.plot}
        role="img"
        aria-label={`${scoreText(score.score)}; hold below ${scoreText(score.hold)}, clear from ${scoreText(score.clear)}`}
      >
        <span className={classes.zone} style={{ left: 0, right: `calc(100% - ${at(score.hold)})` }}>
          Hold
        </span>
        <span className={classes.zone} style={{ left: at(score.hold), right: `calc(100% - ${at(score.clear)})` }}>
          Refer
        </span>
        <span className={classes.zone} style={{ left: at(score.clear), right: 0 }}>
          Clear
        </span>
        <i className={classes.axis} />
        {[score.hold, score.clear].map((threshold) => (
          <span key={threshold} className={classes.threshold} style={{ left: at(threshold) }}>
            {scoreText(threshold)}
          </span>
        ))}
        {score.comparisons.map((comparison) => (
          <i
            key={comparison.referencePhotoId}
            className={classes.tick}
            style={{ left: at(comparison.score) }}
            title={`${comparison.label}: ${scoreText(comparison.score)}`}
          />
        ))}
        <span className={classes.pointer} style={{ left: at(score.score) }}>
          {scoreText(score.score)}
        </span>
      </div>
      <p className={classes.sentence}>{scoreSentence(score)}</p>
      <p className={classes.source}>
        {scaleWords(score)} · {score.matcher} {score.matcherVersion}
      </p>
    </>
  )
}
