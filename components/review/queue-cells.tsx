'use client'

import {
  IconArrowsMinimize,
  IconEqualNot,
  IconHourglassHigh,
  IconPlugConnectedX,
  IconQuestionMark,
  type TablerIcon,
} from '@tabler/icons-react'
import { CanWork, Elapsed, LivelihoodClock, useNow } from '@/components/clock'
import type { Person, QueueRow } from '@/lib/review/view'
import { inLine } from './photo-words'
import classes from './queue.module.css'
import { CASE_REASON_LABELS, initialsOf, isBlindRow, shortName } from './queue-words'

const REASON_ICONS: Record<NonNullable<QueueRow['caseReason']>, TablerIcon> = {
  between_thresholds: IconArrowsMinimize,
  below_hold: IconEqualNot,
  matcher_failed: IconPlugConnectedX,
  supplied_unknown: IconQuestionMark,
}

/** Why the case is here: the machine's reason where the reader may know it, else only why the check was made. */
export function WhyCell({ row }: { row: QueueRow }) {
  const Icon = row.caseReason && REASON_ICONS[row.caseReason]
  return (
    <span className={classes.why}>
      {Icon && <Icon size={14} stroke={1.75} aria-hidden />}
      {row.caseReason ? (
        <>
          <span className={classes.machine}>{CASE_REASON_LABELS[row.caseReason]}</span>
          <span className={classes.check}>{inLine(row.why)}</span>
        </>
      ) : (
        row.why
      )}
      {row.region && <span className={classes.phoneRegion}>{row.region}</span>}
    </span>
  )
}

/** What the driver loses meanwhile; for a blind reader how long the case has waited. */
export function LivelihoodCell({ row, targetMinutes }: { row: QueueRow; targetMinutes: number }) {
  if (row.blockedSince) return <LivelihoodClock since={row.blockedSince} targetMinutes={targetMinutes} />
  if (!isBlindRow(row)) return <WorksMeanwhile activity={row.activity} />
  return (
    <span className={classes.waits}>
      <IconHourglassHigh size={14} stroke={1.75} aria-hidden />
      Waiting <Elapsed since={row.waitingSince} />
    </span>
  )
}

function WorksMeanwhile({ activity: { state, shiftEndsAt } }: { activity: QueueRow['activity'] }) {
  const { now, live } = useNow()
  if (state === 'off') return <CanWork note="Off shift" />
  const ends = shiftEndsAt && Date.parse(shiftEndsAt) > now ? shiftEndsAt : null
  if (!ends) return <CanWork note={state === 'moving' ? 'Driving' : 'On shift'} />
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(live ? {} : { timeZone: 'UTC' }),
  }).format(new Date(ends))
  return <CanWork note={`Shift ends ${time}`} />
}

/** Who has the case. */
export function HolderCell({ holder }: { holder: Person | null }) {
  if (!holder) return null
  return (
    <span className={classes.holder}>
      <span aria-hidden>{initialsOf(holder.name)}</span>
      {holder.you ? 'You' : shortName(holder.name)}
    </span>
  )
}
