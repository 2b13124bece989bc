import Link from 'next/link'
import { BesidePanel } from '@/components/shell'
import type { AuditEntry } from '@/lib/audit/view'
import classes from './audit.module.css'
import { kindWords } from './kind-words'

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })

/**
 * Everything one audit record holds.
 * @param closed the address of the list without it
 * @param linked whether the reader may open the driver's page
 */
export function AuditRecord({ entry, closed, linked }: { entry: AuditEntry; closed: string; linked: boolean }) {
  const { driver } = entry
  return (
    <BesidePanel label={`Record ${entry.id}`} title={entry.words} closed={{ href: closed, label: 'Close the record' }}>
      <dl className={classes.facts}>
        <dt>When</dt>
        <dd>
          <time dateTime={entry.at}>{exact.format(new Date(entry.at))} UTC</time>
        </dd>
        <dt>By</dt>
        <dd>
          {entry.actor.name} <span className={classes.quiet}>{entry.actor.kind}</span>
          <br />
          <code>{entry.actor.id}</code>
        </dd>
        {driver && (
          <>
            <dt>Driver</dt>
            <dd>
              {driver.name && `${driver.name} `}
              {linked ? (
                <Link href={`/drivers/${encodeURIComponent(driver.ref)}`} className="ref">
                  {driver.ref}
                </Link>
              ) : (
                <span className="ref">{driver.ref}</span>
              )}
            </dd>
          </>
        )}
        <dt>About</dt>
        <dd>
          {entry.subject.name && `${entry.subject.name} `}
          <span className={classes.quiet}>{kindWords(entry.subject.kind)}</span>
          <br />
          <code>{entry.subject.id}</code>
        </dd>
        <dt>Type</dt>
        <dd>
          <code>{entry.type}</code>
        </dd>
        <dt>Record</dt>
        <dd>
          <code>{entry.id}</code>
        </dd>
        {entry.requestId && (
          <>
            <dt>Request</dt>
            <dd>
              <code>{entry.requestId}</code>
            </dd>
          </>
        )}
      </dl>
      {entry.data === null ? (
        <p className={classes.quiet}>What was found is shown here once the case is closed.</p>
      ) : Object.keys(entry.data).length === 0 ? (
        <p className={classes.quiet}>The record holds nothing else.</p>
      ) : (
        <pre className={classes.data}>{JSON.stringify(entry.data, null, 2)}</pre>
      )}
    </BesidePanel>
  )
}
