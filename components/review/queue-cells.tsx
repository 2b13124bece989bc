'use client'

import { IconHourglassHigh } from '@tabler/icons-react'
import { CanWork, Elapsed, LivelihoodClock, useNow } from '@/components/clock'
import { InlineIcon } from '@/components/controls/sprite'
import { IconAffiliate } from '@/components/icons/frame'
import type { Person, QueueRow } from '@/lib/review/view'
import { lookingWords, Marks } from './looking'
import { inLine } from './photo-words'
import { PutOff } from './put-off'
import classes from './queue.module.css'
import { CASE_REASON_LABELS, isBlindRow, signalWords } from './queue-words'
import { REASON_ICONS } from './reason-icons'
import { shortName } from './short-names'

/** Why the case is here: the machine's reason where the reader may know it, else only why the check was made. */
export function WhyCell({ row }: { row: QueueRow }) {
  const Icon = row.caseReason && REASON_ICONS[row.caseReason]
  return (
    <span className={classes.why}>
      {Icon && <InlineIcon of={Icon} />}
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
  if (row.snoozedUntil)
    return <PutOff until={row.snoozedUntil} caseId={row.mayWake ? row.id : null} number={row.number} />
  if (row.blockedSince) return <LivelihoodClock since={row.blockedSince} targetMinutes={targetMinutes} />
  if (!isBlindRow(row) && row.activity) return <WorksMeanwhile activity={row.activity} />
  return (
    <span className={classes.waits}>
      <InlineIcon of={IconHourglassHigh} />
      Waiting <Elapsed since={row.waitingSince} />
    </span>
  )
}

const TIME = { hour: '2-digit', minute: '2-digit' } as const
const timeHere = new Intl.DateTimeFormat('en-GB', TIME)
const timeInUtc = new Intl.DateTimeFormat('en-GB', { ...TIME, timeZone: 'UTC' })

function WorksMeanwhile({ activity: { state, shiftEndsAt } }: { activity: NonNullable<QueueRow['activity']> }) {
  const { now, live } = useNow()
  if (state === 'off') return <CanWork note="Off shift" />
  const ends = shiftEndsAt && Date.parse(shiftEndsAt) > now ? shiftEndsAt : null
  if (!ends) return <CanWork note={state === 'moving' ? 'Driving' : 'On shift'} />
  return <CanWork note={`Shift ends ${(live ? timeHere : timeInUtc).format(new Date(ends))}`} />
}

/** Why to look twice: the signals of sharing on the driver; the first one, and how many more. */
export function SignalsCell({ signals }: { signals: readonly string[] }) {
  const [first, ...more] = signals
  if (!first) return null
  return (
    <span className={`${classes.waits} ${classes.signals}`} title={signals.map(signalWords).join(', ')}>
      <InlineIcon of={IconAffiliate} />
      <span>{signalWords(first)}</span>
      {more.length > 0 && `+${more.length}`}
    </span>
  )
}

/** Who has the case, for whom it is kept or meant, and who looks at it. */
export function LookingCell({ row }: { row: QueueRow }) {
  const { holder, looking, assignee } = row
  const words = holder ? holderWords(holder, row.ahead) : looking.length > 0 ? null : assigneeWords(assignee)
  const people = holder ? [holder, ...looking] : looking
  if (people.length === 0 && !words) return null
  return (
    <span className={classes.holder}>
      <Marks people={people.length > 0 ? people : assignee ? [assignee] : []} />
      {words ?? lookingWords(looking)}
    </span>
  )
}

const holderWords = (holder: Person, ahead: boolean): string => {
  const name = holder.you ? 'You' : shortName(holder.name)
  if (!ahead) return name
  return holder.you ? 'Next for you' : `Next for ${shortName(holder.name)}`
}

const assigneeWords = (assignee: Person | null): string | null =>
  assignee && (assignee.you ? 'For you' : `For ${shortName(assignee.name)}`)
