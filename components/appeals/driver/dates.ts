import { clockTime, dayName } from '@/components/capture/when'
import type { AppealLink } from '@/lib/appeals/view'
import type { Language } from '@/lib/vocabulary'

const COMMA: Record<Language, string> = { en: ',', es: ',', fr: ',', ar: '،' }

/** The days of the page in words of its language and the driver's zone, put together on the server. */
export type AppealDates = { appealBy?: string; dueAt?: string; decidedAt?: string }

export function datesOf(link: AppealLink): AppealDates {
  if (link.state === 'unknown' || link.state === 'undone') return {}
  const day = (at: string) => dayName(at, link.timeZone, link.formats)
  if (link.state === 'open') return { appealBy: day(link.appealBy) }
  return {
    dueAt: `${day(link.dueAt)}${COMMA[link.locale]} ${clockTime(link.dueAt, link.timeZone, link.formats)}`,
    ...(link.decidedAt ? { decidedAt: day(link.decidedAt) } : {}),
  }
}
