import { Panel } from '@/components/shell'
import type { Quality } from '@/lib/trends/view'
import { Figure } from './figure'
import classes from './quality.module.css'
import { rateWords } from './quality-words'

const cases = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'case' : 'cases'}`

/** What people found in a share of the checks that the matcher had cleared: the impostors it let through. */
export function ClearedSamples({ samples }: { samples: NonNullable<Quality['samples']> }) {
  const { waiting, decided, missed, unclear, share } = samples
  return (
    <Panel title="Cleared by the matcher, looked at by people">
      <dl className={classes.sampled}>
        <div>
          <dt>Impostors among them</dt>
          <dd>
            <Figure words={rateWords(missed)} />
          </dd>
        </div>
        <div>
          <dt>Decided</dt>
          <dd>{cases(decided)}</dd>
        </div>
        <div>
          <dt>Could not be told</dt>
          <dd>{cases(unclear)}</dd>
        </div>
        <div>
          <dt>Waiting</dt>
          <dd>{cases(waiting)}</dd>
        </div>
      </dl>
      <p className={classes.none}>
        {share > 0
          ? `The policy draws ${(share * 100).toLocaleString('en', { maximumFractionDigits: 2 })} % of cleared checks by lot.`
          : 'The policy draws none: the share of cleared checks is set under Review in the policy.'}
      </p>
    </Panel>
  )
}
