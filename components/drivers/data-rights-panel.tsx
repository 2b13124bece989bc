'use client'

import { Button } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { RelativeTime } from '@/components/clock'
import { Panel } from '@/components/shell'
import type { DriverPage } from '@/lib/dossier/view'
import { HistoryTime } from './history-time'
import classes from './panels.module.css'

const EraseDialog = dynamic(() => import('./erase-dialog').then((file) => file.EraseDialog))
const LegalHoldDialog = dynamic(() => import('./legal-hold-dialog').then((file) => file.LegalHoldDialog))

/** What stands of the driver's rights over the data: a legal hold, an erasure, and the way to each. */
export function DataRightsPanel({ driver }: { driver: DriverPage }) {
  const [open, setOpen] = useState<'erase' | 'hold' | null>(null)
  const { legalHold, erasure, mayErase, mayHold } = driver.rights
  const close = () => setOpen(null)
  return (
    <Panel title="Data rights" aside={legalHold ? 'legal hold' : null}>
      {erasure && (
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
      {!erasure && !legalHold && <p className={classes.none}>No legal hold, no erasure.</p>}
      {(mayHold || mayErase) && (
        <div className={classes.deeds}>
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
      {open === 'hold' && <LegalHoldDialog driver={driver} close={close} />}
    </Panel>
  )
}
