import { IconAlertTriangle, IconCircleCheck, IconClock, IconFlame, type TablerIcon } from '@tabler/icons-react'
import type { Tone } from '@/components/status'
import type { RetentionPage } from '@/lib/retention/view'

type Word = { label: string; icon: TablerIcon; tone: Tone }

export const count = (number: number, [one, many]: readonly [string, string]): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** Terms are set in days and said as people say them, where that is exact. */
export function termWords(days: number): string {
  if (days % 365 === 0) return days === 365 ? '1 year' : `${days / 365} years`
  return count(days, ['day', 'days'])
}

export function erasureWord({ erasedAt, completedAt }: RetentionPage['erasures'][number]): Word {
  if (completedAt) return { label: 'Erased', icon: IconCircleCheck, tone: 'ok' }
  return erasedAt
    ? { label: 'Files going', icon: IconFlame, tone: 'warn' }
    : { label: 'Waits for an appeal', icon: IconClock, tone: 'warn' }
}

export const runWord = ({ endedAt, failed }: RetentionPage['runs'][number]): Word => {
  if (failed > 0) return { label: `${failed.toLocaleString('en')} failed`, icon: IconAlertTriangle, tone: 'bad' }
  return endedAt
    ? { label: 'Done', icon: IconCircleCheck, tone: 'ok' }
    : { label: 'Not ended', icon: IconClock, tone: 'warn' }
}
