import { TimeOfDay } from '@/components/clock'
import { FindingWord } from '@/components/status/finding-word'
import { type BenchEvent, type BenchFinding, LANE_LABELS, REASON_LABELS } from '@/lib/review/view'
import classes from './facts.module.css'

/** What others found before, with reasons, where the reader may see it; what they wrote is among the notes. */
export function EarlierFindings({ findings }: { findings: readonly BenchFinding[] }) {
  if (findings.length === 0) return null
  return (
    <section className={classes.section} aria-label="Earlier findings">
      <h2>Earlier findings</h2>
      {findings.map((finding) => (
        <article key={`${finding.lane} ${finding.at}`} className={classes.finding}>
          <header>
            <FindingWord of={finding.finding} />
            <span>
              {finding.by}, <TimeOfDay at={finding.at} />
            </span>
          </header>
          <p>
            {LANE_LABELS[finding.lane]}
            {finding.reasons.length > 0 && `: ${finding.reasons.map((reason) => REASON_LABELS[reason]).join(', ')}`}
          </p>
        </article>
      ))}
    </section>
  )
}

/** What has happened to the case so far, newest first. */
export function CaseHistory({ events }: { events: readonly BenchEvent[] }) {
  if (events.length === 0) return null
  return (
    <section className={classes.section} aria-label="History of the case">
      <h2>History</h2>
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={`${event.at} ${event.text}`}>
            <TimeOfDay at={event.at} />
            <p>
              {event.text}
              {event.by && <span> · {event.by}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
