'use client'

import { Button } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { RelativeTime } from '@/components/clock'
import { Panel } from '@/components/shell'
import type { DriverPage } from '@/lib/dossier/view'
import { basisWords, type DataRights } from '@/lib/retention/view'
import { HistoryTime } from './history-time'
import classes from './panels.module.css'

const EraseDialog = dynamic(() => import('./erase-dialog').then((file) => file.EraseDialog))
const LegalHoldDialog = dynamic(() => import('./legal-hold-dialog').then((file) => file.LegalHoldDialog))

/** What stands of the driver's rights over the data: a legal hold, an erasure, and the way to each. */
export function DataRightsPanel({ driver }: { driver: DriverPage }) {
  const [open, setOpen] = useState<'erase' | 'hold' | null>(null)
  const { legalHold, erasure, evidence, mayErase, mayExport, mayHold } = driver.rights
  const close = () => setOpen(null)
  return (
    <Panel title="Data rights" aside={legalHold ? 'legal hold' : null}>
      {erasure && !erasure.erasedAt && (
        <p className={classes.sub}>
          Erasure was asked for: it completes by itself once the open appeal is answered and no legal hold is in force.
        </p>
      )}
      {erasure?.erasedAt && (
        <p className={classes.sub}>
          All data was erased <HistoryTime at={erasure.erasedAt} />
          {erasure.completedAt ? '; the certificate can be had by the API.' : '; files are being destroyed.'}
        </p>
      )}
      {legalHold && (
        <>
          <blockquote className={classes.note}>{legalHold.reason ?? 'The reason is gone.'}</blockquote>
          <p className={classes.sub}>
            Legal hold by {legalHold.by}, <RelativeTime at={legalHold.since} />: nothing can be erased meanwhile.
          </p>
        </>
      )}
      {evidence && (
        <p className={classes.sub}>
          {evidence.photos === 1 ? 'One photo stays' : `${evidence.photos} photos stay`} as evidence since the consent
          ended <RelativeTime at={evidence.since} />, {basisOf(evidence)}.
        </p>
      )}
      {!erasure && !legalHold && !evidence && <p className={classes.none}>No legal hold, no erasure.</p>}
      {(mayHold || mayErase || mayExport) && (
        <div className={classes.deeds}>
          {mayExport && !driver.blind && (
            <Button size="xs" component="a" href={`/drivers/${driver.ref}/export`} download>
              Export all data
            </Button>
          )}
          {mayHold && (
            <Button size="xs" onClick={() => setOpen('hold')}>
              {legalHold ? 'End the legal hold' : 'Place a legal hold'}
            </Button>
          )}
          {mayErase && !legalHold && (
            <Button size="xs" onClick={() => setOpen('erase')}>
              Erase all data
            </Button>
          )}
        </div>
      )}
      {open === 'erase' && <EraseDialog driver={driver} close={close} />}
      {open === 'hold' && <LegalHoldDialog on={driver} ends={legalHold !== null} close={close} />}
    </Panel>
  )
}

/** For what evidence stays: between the end of it and the run that takes the evidence away, for nothing. */
function basisOf(evidence: NonNullable<DataRights['evidence']>): string {
  const basis = basisWords(evidence)
  return basis === null ? 'it goes within a minute' : `for ${basis}; compared with nothing new`
}
