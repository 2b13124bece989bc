import { IconCheck, IconClock, IconHourglass, IconUserSearch } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { CaptureOutcome } from '@/lib/capture/view'
import { Badge, Note } from './controls'
import { Title } from './frame'
import styles from './result.module.css'
import { clockTime, dayName, daysFrom } from './when'

/** A time of today by its clock alone, any other with its day. */
function useWhen(iso: string, timeZone: string, now: number) {
  const formats = useLocale()
  const today = daysFrom(Math.max(now, Date.parse(iso)), iso, timeZone) === 0
  return { today, values: { time: clockTime(iso, timeZone, formats), date: dayName(iso, timeZone, formats) } }
}

/** The selfie has arrived and is being measured. */
export function Waiting({ long }: { long: boolean }) {
  const t = useTranslations('waiting')
  return (
    <>
      <Badge>
        <IconHourglass size={34} stroke={2} />
      </Badge>
      <Title>{t('title')}</Title>
      <p>{t(long ? 'long' : 'text')}</p>
    </>
  )
}

/** The check is passed. */
export function Cleared({
  mayWork,
  checkedAt,
  operator,
  timeZone,
  now,
}: {
  mayWork: boolean
  checkedAt: string | null
  operator: string
  timeZone: string
  now: number
}) {
  const t = useTranslations('cleared')
  const frame = useTranslations('frame')
  const { today, values } = useWhen(checkedAt ?? new Date(now).toISOString(), timeZone, now)
  return (
    <>
      <Badge tone="ok">
        <IconCheck size={40} stroke={2.25} />
      </Badge>
      <Title>{t(mayWork ? 'title' : 'titleBlocked')}</Title>
      {!mayWork && <p>{t('blocked', { operator })}</p>}
      {checkedAt && <p>{t(today ? 'checkedToday' : 'checkedEarlier', values)}</p>}
      <p className={styles.small}>{frame('closePage')}</p>
    </>
  )
}

/** A person compares the pictures. A usual time is said only where it was measured. */
export function Person({
  answer,
  timeZone,
  now,
}: {
  answer: Extract<CaptureOutcome, { outcome: 'person' }>
  timeZone: string
  now: number
}) {
  const t = useTranslations('person')
  const { today, values } = useWhen(answer.sentAt, timeZone, now)
  const minutes = answer.usualMinutes
  return (
    <>
      <Badge>
        <IconUserSearch size={38} stroke={2} />
      </Badge>
      <Title>{minutes === null ? t('title') : t('titleUsual', { minutes: Math.max(1, Math.round(minutes)) })}</Title>
      <p>{t(answer.mayWork ? 'mayWork' : 'mayNotWork')}</p>
      <Note icon={<IconClock size={24} stroke={1.75} aria-hidden />}>
        {t(today ? 'sentToday' : 'sentEarlier', values)}
      </Note>
      <p className={styles.small}>{t('nothingDecided')}</p>
      <p className={styles.small}>{t('later')}</p>
    </>
  )
}
