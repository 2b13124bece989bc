import Link from 'next/link'
import { RelativeTime } from '@/components/clock'
import { sharingStatus } from '@/components/sharing/words'
import { Panel } from '@/components/shell'
import { StatusWord } from '@/components/status'
import { CHECK_RESULT_LABELS, CHECK_WAY_LABELS } from '@/lib/challenges/view'
import { CHALLENGE_REASON_LABELS, type DossierSuspension, type DriverPage } from '@/lib/dossier/view'
import { CheckClock } from './check-clock'
import { causeWords, NOT_SHOWN } from './driver-words'
import { HistoryTime } from './history-time'
import classes from './panels.module.css'

const SHOWN = 8

/** Suspensions with their number and how long they last. */
export const SuspensionsPanel = ({ driver: { suspensions, blind } }: { driver: DriverPage }) => (
  <Panel title="Suspensions" aside={suspensions.length > 0 && suspensions.length}>
    {blind ? (
      <p className={classes.none}>{NOT_SHOWN}</p>
    ) : (
      suspensions.length === 0 && <p className={classes.none}>Never suspended.</p>
    )}
    <ul className={classes.list}>
      {suspensions.map((row) => (
        <li key={row.id}>
          <p className={classes.line}>
            <Link href={`/suspensions?${row.endedAt ? 'tab=history&' : ''}selected=${row.id}`}>{row.number}</Link>
            <StatusWord of={row.state} />
          </p>
          <p className={classes.sub}>
            <SuspensionTimes row={row} />
          </p>
        </li>
      ))}
    </ul>
  </Panel>
)

function SuspensionTimes({ row }: { row: DossierSuspension }) {
  const end = row.endedAt ?? row.endsAt
  if (row.startsAt === null)
    return row.endedAt === null ? (
      'waits for a second person'
    ) : (
      <>
        never in force, ended <RelativeTime at={row.endedAt} />
      </>
    )
  return (
    <>
      {row.state === 'planned' ? 'starts ' : 'from '}
      <HistoryTime at={row.startsAt} />
      {end === null ? (
        ', until lifted'
      ) : (
        <>
          {row.endedAt ? ', ended ' : ', ends '}
          <RelativeTime at={end} />
        </>
      )}
    </>
  )
}

/** Links that asked for a selfie, newest first. */
export const ChallengesPanel = ({ challenges }: { challenges: DriverPage['challenges'] }) => (
  <Panel title="Challenges" aside={challenges.length > 0 && challenges.length}>
    {challenges.length === 0 && <p className={classes.none}>None was issued.</p>}
    <ul className={classes.list}>
      {challenges.slice(0, SHOWN).map((row) => (
        <li key={row.id}>
          <p className={classes.line}>
            <span>{CHALLENGE_REASON_LABELS[row.reason]}</span>
            {row.status ? <StatusWord of={row.status} /> : <span title={NOT_SHOWN}>Answered</span>}
          </p>
          <p className={classes.sub}>
            issued <HistoryTime at={row.issuedAt} />
            {row.status === 'issued' || row.status === 'opened' ? (
              <>
                , ends <RelativeTime at={row.expiresAt} />
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
    {challenges.length > SHOWN && <p className={classes.sub}>Older ones are in the time line.</p>}
  </Panel>
)

/** Cases of account sharing that the account is in, and suspicions that somebody put on the driver. */
export const SharingPanel = ({ sharingCases, suspicions }: Pick<DriverPage, 'sharingCases' | 'suspicions'>) => (
  <Panel title="Sharing">
    <ul className={classes.list}>
      {sharingCases.map((row) => (
        <li key={row.id}>
          <p className={classes.line}>
            <Link href={`/sharing/${row.id}`} prefetch={false}>
              {row.number}
            </Link>
            <StatusWord of={sharingStatus(row.status)} />
          </p>
          <p className={classes.sub}>
            {row.accounts === 1
              ? 'this account alone'
              : `with ${row.accounts - 1} other ${row.accounts === 2 ? 'account' : 'accounts'}`}
            , since <HistoryTime at={row.openedAt} />
            {row.status === 'confirmed' && !row.confirmed && ', this account not named'}
          </p>
        </li>
      ))}
      {suspicions.map((row) => (
        <li key={row.id}>
          <blockquote className={classes.note}>{row.note ?? 'The note is gone.'}</blockquote>
          <p className={classes.sub}>
            {row.by}, <RelativeTime at={row.at} />
            {row.caseId && (
              <>
                , from <Link href={`/cases/${row.caseId}`}>a case</Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  </Panel>
)

const resultWords = (result: string): string =>
  CHECK_RESULT_LABELS[result as keyof typeof CHECK_RESULT_LABELS] ?? result
const wayWords = (way: string): string => CHECK_WAY_LABELS[way as keyof typeof CHECK_WAY_LABELS] ?? way

/** Checks of a document by a person: the one that is due, and those recorded. */
export const PersonChecksPanel = ({ driver: { personCheck, personChecks } }: { driver: DriverPage }) => (
  <Panel title="Checks by a person">
    <ul className={classes.list}>
      {personCheck && (
        <li>
          <p className={classes.line}>
            <span>{causeWords(personCheck.cause)}</span>
          </p>
          <p className={classes.sub}>
            <CheckClock check={personCheck} bar={false} />
          </p>
          <p className={classes.sub}>
            due since <HistoryTime at={personCheck.dueSince} />, to be made within {personCheck.targetMinutes} min where
            the driver cannot work
          </p>
        </li>
      )}
      {personChecks.map((row) => (
        <li key={row.id}>
          <p className={classes.line}>
            <span>{resultWords(row.result)}</span>
            <span>{wayWords(row.way)}</span>
          </p>
          <blockquote className={classes.note}>{row.reason ?? 'The text is gone.'}</blockquote>
          <p className={classes.sub}>
            {row.by}, <RelativeTime at={row.doneAt} />
          </p>
        </li>
      ))}
    </ul>
  </Panel>
)
