import Link from 'next/link'
import { RelativeTime } from '@/components/clock'
import { REASON_LABELS } from '@/lib/review/view'
import type { PairFinding, SharingDesk } from '@/lib/sharing/view'
import classes from './inspector.module.css'

const FOUND: Record<PairFinding, string> = {
  same_person: 'the same person',
  different_people: 'different people',
  cannot_tell: 'cannot tell',
}

/** Who flagged, compared and did what; what was found before and does not bear; who has left. */
export function DeskHistory({ desk }: { desk: SharingDesk }) {
  const left = desk.accounts.filter((account) => account.left)
  return (
    <section className={classes.part} aria-label="History">
      <header>
        <h3>History</h3>
      </header>
      {desk.blind && <p className={classes.quiet}>It is shown after your own finding in the appeal.</p>}
      <ol className={classes.history}>
        {desk.flags.map((flag) => (
          <li key={flag.at}>
            <b>
              {flag.by} flagged {flag.driver}
            </b>
            {flag.note && <q>{flag.note}</q>}
            <small>
              <RelativeTime at={flag.at} />
              {flag.caseId && (
                <>
                  {' '}
                  from{' '}
                  <Link href={`/cases/${flag.caseId}`} prefetch={false}>
                    a case
                  </Link>
                </>
              )}
            </small>
          </li>
        ))}
        {desk.compared.map((pair) => (
          <li key={`${pair.at} ${pair.by}`}>
            <b>
              {pair.by} compared{' '}
              {pair.first === pair.second ? `two selfies of ${pair.first}` : `${pair.first} and ${pair.second}`}:{' '}
              {FOUND[pair.finding]}
            </b>
            <small>
              {pair.reasons.length > 0 && `${pair.reasons.map((code) => REASON_LABELS[code]).join(', ')} · `}
              <RelativeTime at={pair.at} />
            </small>
          </li>
        ))}
        {desk.history.map((act) => (
          <li key={`${act.at} ${act.words}`}>
            <b>
              {act.by}: {act.words}
            </b>
            {act.reason && <q>{act.reason}</q>}
            <small>
              <RelativeTime at={act.at} />
            </small>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <p className={classes.quiet}>
          {left.length === 1 ? '1 account has' : `${left.length} accounts have`} left this case (
          {[...new Set(left.map((one) => one.left?.why))].join(', ')}).
        </p>
      )}
      {desk.spent.length > 0 && (
        <p className={classes.quiet}>Not counted: {desk.spent.map((one) => `${one.title} (${one.why})`).join('; ')}.</p>
      )}
    </section>
  )
}
