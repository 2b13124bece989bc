import type { SuspensionDetail } from '@/lib/enforcement/view'
import { costWords, stepWords, strikeWords } from './ladder-words'
import classes from './panel.module.css'

/** The step of the ladder in words, and what it costs the driver. */
export function LadderFacts({ of }: { of: SuspensionDetail }) {
  const strikes = strikeWords(of.strikes)
  return (
    <section className={`${classes.part} ${classes.goesOn}`}>
      <dl className={classes.facts}>
        <dt>Ladder</dt>
        <dd>
          {stepWords(of)}
          {strikes && <span className={classes.why}>{strikes}</span>}
        </dd>
        <dt>Costs the driver</dt>
        <dd>{costWords(of.work, of.days)}</dd>
        {of.noticeDays > 0 && of.state === 'proposed' && (
          <>
            <dt>Notice period</dt>
            <dd>{of.noticeDays} days between approval and start; the driver works meanwhile</dd>
          </>
        )}
        {of.blockedBy && of.state === 'proposed' && (
          <>
            <dt>In force already</dt>
            <dd>{of.blockedBy}: change that one, or decline this one</dd>
          </>
        )}
      </dl>
    </section>
  )
}
