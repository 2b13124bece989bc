import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { RelativeTime } from '@/components/clock'
import { ToneWord } from '@/components/status'
import type { AttemptEntry } from '@/lib/webhooks/view'
import classes from './webhooks.module.css'
import { outcomeWords } from './words'

/** Every attempt, the newest first, with what was answered. */
export function AttemptList({ attempts }: { attempts: readonly AttemptEntry[] }) {
  return (
    <section aria-label="Attempts">
      <h3>Attempts</h3>
      {attempts.length === 0 ? (
        <p className={classes.quiet}>None was made yet.</p>
      ) : (
        <ol className={classes.attempts} reversed>
          {attempts.toReversed().map((attempt) => (
            <Attempt key={attempt.at} {...attempt} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Attempt({ at, durationMs, excerpt, ...answer }: AttemptEntry) {
  const taken = answer.outcome === 'delivered'
  return (
    <li>
      <ToneWord
        of={{ label: outcomeWords(answer), icon: taken ? IconCircleCheck : IconCircleX, tone: taken ? 'ok' : 'bad' }}
      />{' '}
      <span className={classes.quiet}>
        <RelativeTime at={at} />, {durationMs.toLocaleString('en')} ms
      </span>
      {excerpt && <code className={classes.excerpt}>{excerpt}</code>}
    </li>
  )
}
