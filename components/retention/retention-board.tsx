'use client'

import { RelativeTime } from '@/components/clock'
import { Figures } from '@/components/shell'
import { ToneWord } from '@/components/status'
import { basisWords, KEPT_AT_MINUTE, type RetentionPage } from '@/lib/retention/view'
import { DriverRef } from './driver-ref'
import { HoldsPanel } from './holds-panel'
import classes from './retention.module.css'
import { type Column, RowsPanel } from './rows-panel'
import { TermsPanel } from './terms-panel'
import { erasureWord, runWord } from './words'

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
  const { counts } = page
  const due = page.classes.reduce((sum, { due: { now } }) => sum + now, 0)
  const openListed = page.erasures.filter((one) => one.completedAt === null).length
  const evidence: Column<RetentionPage['evidence'][number]>[] = [
    { head: 'Driver', cell: ({ ref }) => <DriverRef of={ref} opens={opensDrivers} /> },
    { head: 'Photos', number: true, cell: ({ photos }) => photos.toLocaleString('en') },
    { head: 'Without consent', cell: ({ since }) => <RelativeTime at={since} /> },
    { head: 'For', cell: (row) => basisWords(row) ?? 'nothing: goes within a minute' },
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
          { value: counts.holds.toLocaleString('en'), caption: 'legal holds' },
          { value: counts.evidence.toLocaleString('en'), caption: 'drivers with evidence kept' },
          { value: counts.openErasures.toLocaleString('en'), caption: 'erasures open' },
          { value: counts.failures.toLocaleString('en'), caption: 'failures' },
        ]}
      />
      <div className={classes.panels}>
        <div className={classes.wide}>
          <TermsPanel rows={page.classes} mayWrite={page.mayWrite} />
        </div>
        <HoldsPanel holds={page.holds} inForce={counts.holds} mayWrite={page.mayWrite} opensDrivers={opensDrivers} />
        <RowsPanel
          title="Evidence kept without a consent"
          aside="decided cases alone"
          caption="Drivers of whom evidence is kept"
          columns={evidence}
          rows={page.evidence}
          more={counts.evidence - page.evidence.length}
          rowId={(row) => row.ref}
          none="None: no open appeal and no legal hold needs anything of a driver who withdrew."
        />
        <RowsPanel
          title="Failures"
          aside="tried again by themselves"
          caption="What should have gone and could not"
          columns={failures}
          rows={page.failures}
          more={counts.failures - page.failures.length}
          rowId={(row) => `${row.what} ${row.failedAt}`}
          none="None: everything that was due has gone."
        />
        <RowsPanel
          title="Erasures"
          aside="open ones first"
          caption="Erasures"
          columns={erasures}
          rows={page.erasures}
          more={counts.openErasures - openListed}
          rowId={(row) => row.id}
          none="Nobody has asked for one yet."
        />
        <div className={classes.wide}>
          <RowsPanel
            title="Runs"
            aside={`hourly, at ${KEPT_AT_MINUTE} minutes past`}
            caption="The newest runs"
            columns={runs}
            rows={page.runs}
            rowId={(row) => row.id}
            none={`None yet: the worker keeps the terms at ${KEPT_AT_MINUTE} minutes past each hour.`}
          />
        </div>
      </div>
    </div>
  )
}
