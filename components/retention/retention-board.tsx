'use client'

import { RelativeTime } from '@/components/clock'
import { Figures, Panel } from '@/components/shell'
import { ToneWord } from '@/components/status'
import type { RetentionPage } from '@/lib/retention/view'
import { DriverRef } from './driver-ref'
import { HoldsPanel } from './holds-panel'
import classes from './retention.module.css'
import { type Column, RowsTable } from './rows-table'
import { TermsPanel } from './terms-panel'
import { basisWords, erasureWord, runWord } from './words'

const failures: Column<RetentionPage['failures'][number]>[] = [
  { head: 'What', cell: ({ what }) => <span className={classes.reason}>{what}</span> },
  { head: 'Failed', cell: ({ failedAt }) => <RelativeTime at={failedAt} /> },
  { head: 'Tries', number: true, cell: ({ tries }) => tries.toLocaleString('en') },
  { head: 'Again', cell: ({ nextAt }) => (nextAt ? <RelativeTime at={nextAt} /> : 'not by itself') },
]

const runs: Column<RetentionPage['runs'][number]>[] = [
  { head: 'Begun', cell: ({ startedAt }) => <RelativeTime at={startedAt} /> },
  { head: 'Drivers', number: true, cell: ({ identity }) => identity.toLocaleString('en') },
  { head: 'Selfies', number: true, cell: ({ selfies }) => selfies.toLocaleString('en') },
  { head: 'Places', number: true, cell: ({ places }) => places.toLocaleString('en') },
  { head: 'Ended', cell: (run) => <ToneWord of={runWord(run)} /> },
]

/** What is kept and what goes: terms, holds, evidence, erasures, failures and runs, as of now. */
export function RetentionBoard({ page, opensDrivers }: { page: RetentionPage; opensDrivers: boolean }) {
  const due = page.classes.reduce((sum, { due: { now } }) => sum + now, 0)
  const open = page.erasures.filter((one) => one.completedAt === null).length
  const evidence: Column<RetentionPage['evidence'][number]>[] = [
    { head: 'Driver', cell: ({ ref }) => <DriverRef of={ref} opens={opensDrivers} /> },
    { head: 'Photos', number: true, cell: ({ photos }) => photos.toLocaleString('en') },
    { head: 'Without consent', cell: ({ since }) => <RelativeTime at={since} /> },
    { head: 'For', cell: (row) => basisWords(row) },
  ]
  const erasures: Column<RetentionPage['erasures'][number]>[] = [
    { head: 'Driver', cell: ({ ref }) => <DriverRef of={ref} opens={opensDrivers} /> },
    { head: 'Asked', cell: ({ requestedAt }) => <RelativeTime at={requestedAt} /> },
    { head: 'State', cell: (row) => <ToneWord of={erasureWord(row)} /> },
  ]
  return (
    <div className={classes.page}>
      <Figures
        items={[
          { value: due.toLocaleString('en'), caption: 'due at the next run' },
          { value: page.holds.length.toLocaleString('en'), caption: 'legal holds' },
          { value: page.evidence.length.toLocaleString('en'), caption: 'drivers with evidence kept' },
          { value: open.toLocaleString('en'), caption: 'erasures open' },
          { value: page.failures.length.toLocaleString('en'), caption: 'failures' },
        ]}
      />
      <div className={classes.panels}>
        <div className={classes.wide}>
          <TermsPanel rows={page.classes} mayWrite={page.mayWrite} />
        </div>
        <HoldsPanel holds={page.holds} mayWrite={page.mayWrite} opensDrivers={opensDrivers} />
        <Panel flush title="Evidence kept without a consent" aside="decided cases alone">
          <RowsTable
            caption="Drivers of whom evidence is kept"
            columns={evidence}
            rows={page.evidence}
            rowId={(row) => row.ref}
            none="None: no open appeal and no legal hold needs anything of a driver who withdrew."
          />
        </Panel>
        <Panel flush title="Failures" aside="tried again by themselves">
          <RowsTable
            caption="What should have gone and could not"
            columns={failures}
            rows={page.failures}
            rowId={(row) => `${row.what} ${row.failedAt}`}
            none="None: everything that was due has gone."
          />
        </Panel>
        <Panel flush title="Erasures" aside="open ones first">
          <RowsTable
            caption="Erasures"
            columns={erasures}
            rows={page.erasures}
            rowId={(row) => row.id}
            none="Nobody has asked for one yet."
          />
        </Panel>
        <div className={classes.wide}>
          <Panel flush title="Runs" aside="hourly, at 23 minutes past">
            <RowsTable
              caption="The newest runs"
              columns={runs}
              rows={page.runs}
              rowId={(row) => row.id}
              none="None yet: the worker keeps the terms at 23 minutes past each hour."
            />
          </Panel>
        </div>
      </div>
    </div>
  )
}
