import Link from 'next/link'
import { TimeOfDay } from '@/components/clock'
import type { SuspensionDetail } from '@/lib/enforcement/view'
import classes from './panel.module.css'

type Step = { at: string | null; text: string; by?: string | null }

function stepsOf(of: SuspensionDetail): Step[] {
  const { state, startsAt, approvedAt } = of
  const later = startsAt !== null && approvedAt !== null && Date.parse(startsAt) - Date.parse(approvedAt) > 60_000
  const begun = later && state !== 'planned' && (of.endedAt === null || of.endedAt > startsAt)
  const steps: (Step | false)[] = [
    { at: of.proposedAt, text: 'Proposed', by: of.byRule ? `the ladder, for ${of.proposedBy}` : of.proposedBy },
    of.approvedAt !== null && { at: of.approvedAt, text: later ? 'Approved' : 'Approved, in force', by: of.approvedBy },
    begun && { at: startsAt, text: 'In force' },
    of.changedAt !== null && { at: of.changedAt, text: 'Changed', by: of.changedBy },
    state === 'declined' && { at: of.endedAt, text: 'Declined', by: of.declinedBy },
    state === 'lapsed' && { at: of.endedAt, text: 'Lapsed, nobody approved it in time' },
    of.liftedBy !== null && state === 'lifted' && { at: of.endedAt, text: 'Lifted', by: of.liftedBy },
    state === 'expired' && { at: of.endedAt, text: 'Expired' },
    state === 'overturned' && {
      at: of.endedAt,
      text: of.overturnedWhy === 'appeal' ? 'Overturned after an appeal' : 'Overturned with the sharing it rested on',
      by: of.overturnedBy,
    },
  ]
  return steps.filter((step) => step !== false)
}

/** What happened to the suspension, oldest first. */
export function SuspensionHistory({ of }: { of: SuspensionDetail }) {
  return (
    <section className={classes.part}>
      <h3>History</h3>
      <ol className={classes.steps}>
        {stepsOf(of).map(({ at, text, by }) => (
          <li key={text}>
            {at && <TimeOfDay at={at} />}
            <span>
              {text}
              {by && <small> {by}</small>}
            </span>
          </li>
        ))}
      </ol>
      {of.undoneBecause && (
        <p className={classes.sub}>
          Undone because of <Link href={`/appeals/${of.undoneBecause.appealId}`}>{of.undoneBecause.number}</Link>
        </p>
      )}
    </section>
  )
}
