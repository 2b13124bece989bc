import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import { RelativeTime } from '@/components/clock'
import type { SuspensionDetail } from '@/lib/enforcement/view'
import { DeskState } from './desk-clock'
import { LadderFacts } from './ladder-facts'
import { NoticePreview } from './notice-preview'
import { NoticesSent } from './notices-sent'
import classes from './panel.module.css'
import { RowDeeds } from './row-deeds'
import { SuspensionHistory } from './suspension-history'
import { WhatWasFound } from './what-was-found'

/** Everything known of one suspension, and under it what the reader may do. */
export function SuspensionPanel({ detail, back }: { detail: SuspensionDetail; back: string }) {
  const { driver, preview, notices } = detail
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
          <DeskState row={detail} />
        </div>
        <p className={classes.sub}>
          {detail.number}, proposed <RelativeTime at={detail.proposedAt} />{' '}
          {detail.byRule ? `by the ladder, in the name of ${detail.proposedBy}` : `by ${detail.proposedBy}`}
        </p>
      </header>
      <div className={classes.body}>
        <WhatWasFound of={detail} />
        <LadderFacts of={detail} />
        {preview.length > 0 && <NoticePreview previews={preview} mailed={detail.mailed} />}
        <Reason title="Why proposed" text={detail.reason} />
        <Reason title="Why declined" text={detail.declineReason} />
        <Reason title="Why changed" text={detail.changeReason} />
        <Reason title="Why lifted" text={detail.liftReason} />
        {notices.length > 0 && <NoticesSent notices={notices} mayRead={detail.may.readNotices} />}
        <SuspensionHistory of={detail} />
      </div>
      <RowDeeds of={detail} />
    </aside>
  )
}

function Reason({ title, text }: { title: string; text: string | null }) {
  if (text === null) return null
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <p className={classes.quote}>{text}</p>
    </section>
  )
}
