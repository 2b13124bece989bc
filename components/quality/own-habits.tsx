import { Panel } from '@/components/shell'
import type { PersonQuality } from '@/lib/trends/view'
import { Figure } from './figure'
import classes from './quality.module.css'
import { intervalWords, rateWords } from './quality-words'

/** A reviewer's own figures on how they decide, for themselves; none of them is a judgement. */
export function OwnHabits({ person }: { person: PersonQuality }) {
  const figures = [
    ['κ with a second person', intervalWords(person.kappa)],
    ['Revised after the score', rateWords(person.revised)],
    ['Looked closer', rateWords(person.zoomed)],
    ['Under 5 s', rateWords(person.hasty)],
    ['Views without decision', rateWords(person.undecidedViews)],
  ] as const
  return (
    <Panel title="How you decide">
      <dl className={classes.sampled}>
        {figures.map(([caption, words]) => (
          <div key={caption}>
            <dt>{caption}</dt>
            <dd>
              <Figure words={words} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
