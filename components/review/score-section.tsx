import { BandWord } from '@/components/status/band-word'
import type { BenchCase, BenchScore } from '@/lib/review/view'
import { noScoreWords } from './case-words'
import { ScorePlot } from './score-plot'
import { decidedHere, decidedWhere, scoreSentence } from './score-scale'
import classes from './score-section.module.css'

/** Where the comparison lies among decided pairs, or why there is no score. Never a percentage, never coloured. */
export function ScoreSection({ bench }: { bench: Pick<BenchCase, 'score' | 'caseReason'> }) {
  const { score } = bench
  return (
    <section className={classes.section} aria-label="Comparison score">
      <header className={classes.head}>
        <h2>Comparison score</h2>
        {score && (
          <span className={classes.band}>
            <BandWord of={score.band} />
          </span>
        )}
      </header>
      {score ? <Place score={score} /> : <p className={classes.none}>{noScoreWords(bench.caseReason)}</p>}
    </section>
  )
}

function Place({ score }: { score: BenchScore }) {
  return (
    <>
      <ScorePlot score={score} />
      <p className={classes.sentence}>{scoreSentence(score)}</p>
      <p className={classes.decided} title={decidedWhere(score)}>
        {decidedHere(score.curves)}
      </p>
    </>
  )
}
