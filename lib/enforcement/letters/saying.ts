import { formatTag, inLanguage, isolated, type Language, withFrenchFirst, withFrenchSpaces } from '@/lib/vocabulary'
import type { CountedForms, Saying } from './facts'

/** What stands between a day and a time of day. */
const JOINED: Record<Language, string> = { en: 'at', es: 'a las', fr: 'à', ar: 'الساعة' }

/**
 * How a letter in a language says instants, numbers, lists and names. Names are isolated where the words run right to
 * left: they stay whole, and a line that begins with one still runs with the words (UAX #9, P2).
 */
export function sayingIn(
  locale: Language,
  driver: { name: string; timeZone: string; locale: string },
  operatorName: string,
): Saying & { name: string } {
  const tag = formatTag(locale, driver.locale)
  const zone = knownZone(driver.timeZone)
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: zone })
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const number = new Intl.NumberFormat(tag)
  const plural = new Intl.PluralRules(tag)
  const suffix = zone === 'UTC' ? ' UTC' : ''
  const dayOf = (at: Date) => (locale === 'fr' ? withFrenchFirst(day.format(at)) : day.format(at))
  const named = inLanguage(locale).dir === 'rtl' ? isolated : (words: string) => words
  return {
    name: named(driver.name),
    operator: named(operatorName),
    counted: (count: number, forms: CountedForms) =>
      (forms[plural.select(count)] ?? forms.other).replace('#', number.format(count)),
    day: dayOf,
    moment: (at) => `${dayOf(at)} ${JOINED[locale]} ${time.format(at)}${suffix}`,
    list: (words) => list.format(words),
  }
}

/** The words with the spaces that the language sets. */
export const typeset = (locale: Language, words: string): string => (locale === 'fr' ? withFrenchSpaces(words) : words)

function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
