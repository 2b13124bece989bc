import { IconCircleCheck } from '@tabler/icons-react'
import { Panel } from '@/components/shell'
import type { DossierConsent, DriverPage } from '@/lib/dossier/view'
import { languageName, shortHash } from './driver-words'
import { HistoryTime } from './history-time'
import classes from './panels.module.css'

const DECISIONS = { granted: 'Granted', declined: 'Declined', withdrawn: 'Withdrawn' } as const

/** What the driver has answered to which text, and the proof of it. */
export const ConsentsPanel = ({ driver: { consents, consent } }: { driver: DriverPage }) => (
  <Panel title="Consents" aside={consent ? `${consent.releaseVersion} in force` : 'none in force'}>
    {consents.length === 0 && <p className={classes.none}>The driver has not been asked yet.</p>}
    <ul className={classes.list}>
      {consents.map((row) => (
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
  </Panel>
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
