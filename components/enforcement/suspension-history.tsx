import { TimeOfDay } from '@/components/clock'
import type { DeskRow } from './desk-rows'
import classes from './panel.module.css'

type Step = { at: string; text: string; by?: string }

function stepsOf(row: DeskRow): Step[] {
  if (row.kind === 'awaiting') {
    return [
      { at: row.of.heldSince, text: 'Held, cannot work' },
      { at: row.of.decidedAt, text: 'Rejection confirmed', ...byOf(row) },
    ]
  }
  const { state, createdAt, startsAt, endsAt, endedAt, startedBy, liftedBy } = row.of
  const confirmed = row.of.findings.at(-1)
  const later = Date.parse(startsAt) - Date.parse(createdAt) > 60_000
  return [
    ...(confirmed ? [{ at: confirmed.at, text: 'Rejection confirmed', by: confirmed.by }] : []),
    { at: createdAt, text: later ? 'Suspension planned' : 'Suspended', by: startedBy },
    ...(later && state !== 'planned' && (endedAt === null || endedAt > startsAt)
      ? [{ at: startsAt, text: 'In force' }]
      : []),
    ...(state === 'lifted' && endedAt ? [{ at: endedAt, text: 'Lifted', by: liftedBy ?? '' }] : []),
    ...(state === 'expired' && endsAt ? [{ at: endsAt, text: 'Expired' }] : []),
  ]
}

const byOf = (row: DeskRow) => {
  const by = row.of.findings.at(-1)?.by
  return by ? { by } : {}
}

/** What happened to the driver because of the case, oldest first. */
export function SuspensionHistory({ row }: { row: DeskRow }) {
  return (
    <section className={classes.part}>
      <h3>History</h3>
      <ol className={classes.steps}>
        {stepsOf(row).map(({ at, text, by }) => (
          <li key={text}>
            <TimeOfDay at={at} />
            <span>
              {text}
              {by && <small> {by}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
