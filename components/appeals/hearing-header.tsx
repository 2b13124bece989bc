'use client'

import { IconClock, IconClockExclamation } from '@tabler/icons-react'
import { duration, useNow } from '@/components/clock'
import { CaseHead } from '@/components/review/case-head'
import { StatusWord } from '@/components/status'
import type { Hearing } from '@/lib/appeals/view'
import type { StandingWord } from '@/lib/vocabulary'
import { hoursLeft } from './appeal-clock'
import classes from './hearing-header.module.css'

/** Whose appeal it is, against what, what the driver loses meanwhile, and how long there is to decide. */
export function HearingHeader({ hearing }: { hearing: Hearing }) {
  const { driver, about } = hearing
  return (
    <CaseHead driver={driver} aside={hearing.number} why={againstWords(hearing)}>
      <Loses about={about} />
      <Due hearing={hearing} />
    </CaseHead>
  )
}

function againstWords({ about, late }: Hearing): string {
  const against = about.suspension
    ? `Appeal against suspension ${about.suspension.number}`
    : `Appeal against a rejection, ${about.caseNumber ?? about.sharingNumber ?? ''}`
  return late ? `${against}, filed late` : against
}

/** What the driver loses while this waits. */
function Loses({ about }: Pick<Hearing, 'about'>) {
  const { now } = useNow()
  const { word, since, mayWork } = about.standing
  return (
    <p className={classes.loses}>
      <StatusWord of={word as StandingWord}>{!mayWork && ` ${long(now - Date.parse(since))}`}</StatusWord>
    </p>
  )
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** "2 days 13 h": how long somebody has not been able to work. */
function long(ms: number): string {
  if (ms < DAY_MS) return duration(ms)
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS)
  return hours > 0 ? `${duration(ms)} ${hours} h` : duration(ms)
}

function Due({ hearing }: { hearing: Hearing }) {
  const { now } = useNow()
  if (hearing.outcome) return <StatusWord of={`appeal_${hearing.outcome.outcome}`} />
  const left = Date.parse(hearing.dueAt) - now
  const Icon = hearing.clock === 'within' ? IconClock : IconClockExclamation
  return (
    <p className={classes.due} data-clock={hearing.clock}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {left > 0 ? (
        <>
          Decide within <b>{hoursLeft(left)}</b>
        </>
      ) : (
        <b>Overdue by {duration(-left)}</b>
      )}
    </p>
  )
}
