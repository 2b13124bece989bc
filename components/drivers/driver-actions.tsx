'use client'

import { Button } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { ButtonLink, useKeys, useSubject } from '@/components/shell'
import { KeyCap } from '@/components/status'
import type { DriverPage } from '@/lib/dossier/view'
import classes from './standing-banner.module.css'

const IssueChallengeDialog = dynamic(() => import('./issue-challenge-dialog').then((file) => file.IssueChallengeDialog))
const FlagSharingDialog = dynamic(() => import('./flag-sharing-dialog').then((file) => file.FlagSharingDialog))
const RecordCheckDialog = dynamic(() => import('./record-check-dialog').then((file) => file.RecordCheckDialog))
const ReleaseHoldDialog = dynamic(() => import('./release-hold-dialog').then((file) => file.ReleaseHoldDialog))

type Dialog = 'issue' | 'flag' | 'record' | 'release'
type HowToEnd = NonNullable<DriverPage['may']['endHold']>

/** The buttons that the reader's role has, in the order of how soon they end the driver's wait. */
export function DriverActions({ driver }: { driver: DriverPage }) {
  const router = useRouter()
  const [open, setOpen] = useState<Dialog | null>(null)
  const { may, openCase, personCheck } = driver
  const close = () => setOpen(null)
  useKeys({
    o: () => openCase && router.push(`/cases/${openCase.id}`),
    f: () => may.flagSharing && setOpen('flag'),
  })
  const hasOpenLink = driver.challenges.some(({ status }) => status === 'issued' || status === 'opened')
  useSubject(driver.id, driver.ref, driver.name, hasOpenLink)
  return (
    <div className={classes.actions}>
      <Reasons driver={driver} />
      <div className={classes.buttons}>
        {openCase && (
          <ButtonLink href={`/cases/${openCase.id}`} variant="filled" rightSection={<KeyCap on="accent">O</KeyCap>}>
            Open case
          </ButtonLink>
        )}
        {personCheck?.mayRecord && (
          <Deed may={personCheck.mayRecord} primary={!openCase} act={() => setOpen('record')}>
            Record check
          </Deed>
        )}
        {may.endHold && <EndHold end={may.endHold} primary={!openCase} release={() => setOpen('release')} />}
        {may.issueChallenge && <Button onClick={() => setOpen('issue')}>Issue challenge</Button>}
        {may.flagSharing && (
          <Button onClick={() => setOpen('flag')} rightSection={<KeyCap>F</KeyCap>}>
            Flag sharing
          </Button>
        )}
      </div>
      {open === 'issue' && (
        <IssueChallengeDialog driver={driver} open={hasOpenLink} lead={driver.may.overLimit} close={close} />
      )}
      {open === 'flag' && <FlagSharingDialog driver={driver} close={close} />}
      {open === 'record' && personCheck && <RecordCheckDialog check={personCheck} driver={driver.name} close={close} />}
      {open === 'release' && may.endHold && (
        <ReleaseHoldDialog
          driver={driver.name}
          caseId={may.endHold.caseId}
          done={() => {
            close()
            router.refresh()
          }}
          close={close}
        />
      )}
    </div>
  )
}

/** Why something is blocked, above the buttons. */
function Reasons({ driver: { may, personCheck } }: { driver: DriverPage }) {
  const why = [may.endHold?.why, personCheck?.mayRecord?.why].filter(Boolean)
  return why.length > 0 ? <p className={classes.why}>{why.join(' ')}</p> : null
}

type DeedProps = { may: { ok: boolean; why: string | null }; primary: boolean; act: () => void; children: string }

/** A button that, while it is blocked, stays reachable and says why. */
function Deed({ may, primary, act, children }: DeedProps) {
  const why = useId()
  if (may.ok)
    return (
      <Button variant={primary ? 'filled' : 'default'} onClick={act}>
        {children}
      </Button>
    )
  return (
    <>
      <Button className={classes.blocked} aria-disabled aria-describedby={why}>
        {children}
      </Button>
      <span id={why} className="visually-hidden">
        {may.why}
      </span>
    </>
  )
}

function EndHold({ end, primary, release }: { end: HowToEnd; primary: boolean; release: () => void }) {
  if (end.how === 'decide' && end.ok)
    return (
      <ButtonLink href={`/suspensions?selected=${end.caseId}`} variant={primary ? 'filled' : 'default'}>
        Suspend or release
      </ButtonLink>
    )
  return (
    <Deed may={end} primary={false} act={release}>
      {end.how === 'decide' ? 'Suspend or release' : 'Release the hold'}
    </Deed>
  )
}
