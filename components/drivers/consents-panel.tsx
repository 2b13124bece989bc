import { IconCircleCheck } from '@tabler/icons-react'
import { Panel } from '@/components/shell'
import type { DossierConsent, DriverPage } from '@/lib/dossier/view'
import { languageName, shortHash } from './driver-words'
import { HistoryTime } from './history-time'
import classes from './panels.module.css'

const DECISIONS = { granted: 'Granted', declined: 'Declined', withdrawn: 'Withdrawn' } as const

/** What the driver has answered to which text, and the proof of it. */
export const ConsentsPanel = ({ driver: { consents, consent, acrossAccounts } }: { driver: DriverPage }) => (
  <Panel title="Consents" aside={consent ? `${consent.releaseVersion} in force` : 'none in force'}>
    {consents.length === 0 && <p className={classes.none}>The driver has not been asked yet.</p>}
    <Answers rows={consents} />
    {acrossAccounts.length > 0 && (
      <>
        <h3 className={classes.option}>Comparison across accounts (optional)</h3>
        <Answers rows={acrossAccounts} />
      </>
    )}
  </Panel>
)

const Answers = ({ rows }: { rows: DossierConsent[] }) => (
  <ul className={classes.list}>
    {rows.map((row) => (
      <li key={row.id}>
        <p className={classes.line}>
          <span>
            {DECISIONS[row.decision]}, text {row.releaseVersion} in {languageName(row.locale)}
          </span>
          {row.inForce && (
            <span className={classes.inForce}>
              <IconCircleCheck size={14} stroke={1.75} aria-hidden />
              In force
            </span>
          )}
        </p>
        <Proof row={row} />
      </li>
    ))}
  </ul>
)

const Proof = ({ row }: { row: DossierConsent }) => (
  <details className={classes.proof}>
    <summary>
      <HistoryTime at={row.at} />, text <code>{shortHash(row.textSha256)}</code>
    </summary>
    <dl>
      <div>
        <dt>SHA-256 of the text shown</dt>
        <dd>
          <code>{row.textSha256}</code>
        </dd>
      </div>
      <div>
        <dt>Answered</dt>
        <dd>
          <time dateTime={row.at}>{row.at}</time>
        </dd>
      </div>
      <div>
        <dt>Recorded</dt>
        <dd>
          <time dateTime={row.recordedAt}>{row.recordedAt}</time>,{' '}
          {row.by === 'driver' ? 'from the driver on the capture page' : 'as reported by the platform'}
        </dd>
      </div>
    </dl>
  </details>
)
