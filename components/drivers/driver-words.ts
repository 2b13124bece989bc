import { standingWords } from '@/components/status'
import { CHECK_CAUSE_LABELS } from '@/lib/challenges/view'
import type { DriversPage } from '@/lib/drivers/view'
import { type ActivityState, STANDINGS } from '@/lib/vocabulary'

export const ACTIVITY_WORDS: Record<ActivityState, string> = { off: 'Off', on_shift: 'On shift', moving: 'Moving' }

export const STANDING_OPTIONS = STANDINGS.map((value) => ({ value, label: standingWords[value].label }))

export const causeWords = (cause: string): string => CHECK_CAUSE_LABELS[cause] ?? cause

/** Why there is nothing where a standing or an outcome would be. */
export const BLIND_WORDS = 'An open case of this driver may still be yours to decide.'
export const NOT_SHOWN = `Not shown. ${BLIND_WORDS}`

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** "Polish" for `pl`; the tag itself when it names none. */
export function languageName(locale: string): string {
  try {
    return languages.of(locale) ?? locale
  } catch {
    return locale
  }
}

const monthOfYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
export const monthName = (at: string): string => monthOfYear.format(new Date(at))

/** The ends of a hash, for comparing at a glance. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-2)}`

/** "1 check", "27 checks". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** How many wait for a check by a person who cannot work meanwhile, against the target; nothing where nobody does. */
export function stoppedWords({ stopped, late, targetMinutes }: DriversPage['due']): string {
  if (stopped === 0) return `Nobody waits without work; the target is ${targetMinutes} min, as for a driver on hold`
  const who = stopped === 1 ? '1 driver cannot work' : `${stopped} drivers cannot work`
  return `${who} until somebody has looked, ${late || 'none'} past the ${targetMinutes} min of a driver on hold`
}
