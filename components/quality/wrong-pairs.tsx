import Link from 'next/link'
import { RelativeTime } from '@/components/clock'
import { Panel } from '@/components/shell'
import { FINDING_LABELS } from '@/lib/review/view'
import type { WrongPair } from '@/lib/trends/view'
import classes from './quality.module.css'

/** The reader's own wrong golden pairs, to be looked at once more. */
export function WrongPairs({ wrong }: { wrong: readonly WrongPair[] }) {
  return (
    <Panel title="Pairs to learn from" aside="told from the day after" flush={wrong.length > 0}>
      {wrong.length === 0 ? (
        <p className={classes.none}>
          None to show. Golden pairs look like any other case; those that you got wrong are told here, until they are
          retired.
        </p>
      ) : (
        <ul className={classes.list}>
          {wrong.map((pair) => (
            <li key={pair.caseId}>
              <Link href={`/cases/${pair.caseId}`}>{pair.number}</Link>
              <span>
                You found “{FINDING_LABELS[pair.found]}”; it is “{FINDING_LABELS[pair.truth]}”.
              </span>
              <RelativeTime at={pair.at} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
