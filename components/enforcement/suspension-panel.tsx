import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { RelativeTime, TimeOfDay } from '@/components/clock'
import type { AwaitingRow, SuspensionRow } from '@/lib/enforcement/view'
import { DeskState } from './desk-clock'
import { type DeskRow, lengthOf } from './desk-rows'
import classes from './panel.module.css'
import { SuspensionHistory } from './suspension-history'
import { WhatWasFound } from './what-was-found'

/** Everything known of one row, and under it what the reader may do. */
export function SuspensionPanel({ row, back, children }: { row: DeskRow; back: string; children: ReactNode }) {
  const { driver } = row.of
  return (
    <aside className={classes.panel} aria-label={`Details of ${driver.name}`}>
      <header className={classes.head}>
        <Link className={classes.back} href={back}>
          <IconArrowLeft size={16} stroke={1.75} aria-hidden />
          All suspensions
        </Link>
        <div className={classes.who}>
          <h2>
            <Link href={`/drivers/${encodeURIComponent(driver.ref)}`}>{driver.name}</Link>{' '}
            <span className="ref">{driver.ref}</span>
          </h2>
          <DeskState row={row} />
        </div>
        <p className={classes.sub}>
          {row.kind === 'awaiting' ? <AwaitingLine of={row.of} /> : <SuspensionLine of={row.of} />}
        </p>
      </header>
      <div className={classes.body}>
        <WhatWasFound of={row.of} />
        {row.kind === 'suspension' && <Reason title="Why suspended" text={row.of.reason} />}
        {row.kind === 'suspension' && row.of.liftedBy !== null && (
          <Reason title="Why lifted" text={row.of.liftReason} />
        )}
        <SuspensionHistory row={row} />
      </div>
      {children}
    </aside>
  )
}

const AwaitingLine = ({ of }: { of: AwaitingRow }) => (
  <>
    {of.caseNumber}, rejected <RelativeTime at={of.decidedAt} />. Cannot work until a lead decides.
  </>
)

const sayLength = (of: SuspensionRow) => (of.endsAt === null ? 'until lifted' : <Until of={of} endsAt={of.endsAt} />)

const Until = ({ of, endsAt }: { of: SuspensionRow; endsAt: string }) => (
  <>
    {lengthOf(of)}
    {of.endedAt === null && (
      <>
        , until <TimeOfDay at={endsAt} />
      </>
    )}
  </>
)

const SuspensionLine = ({ of }: { of: SuspensionRow }) => (
  <>
    {of.number}, {sayLength(of)}. Decided <RelativeTime at={of.createdAt} /> by {of.startedBy}
  </>
)

function Reason({ title, text }: { title: string; text: string | null }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <p className={classes.quote}>{text ?? 'The text is gone: the driver’s data was erased.'}</p>
    </section>
  )
}
