import 'server-only'
import { configuration } from '@/lib/configuration'
import { en } from './en'
import { es } from './es'
import { LETTER_LOCALES, type Letter, type LetterLocale, type Letters, type LetterText, type Saying } from './facts'

const LETTERS: Record<LetterLocale, Letters> = { en, es }
const TAGS: Record<LetterLocale, string> = { en: 'en-GB', es: 'es' }

/** The language letters to a driver are written in: theirs where there are words for it, else English. */
export function letterLocale(locale: string): LetterLocale {
  const asked = locale.toLowerCase().split('-')[0]
  return LETTER_LOCALES.find((known) => known === asked) ?? 'en'
}

/** A letter without its links, as it can be read before it is sent. */
export function previewLetter(
  letter: Letter,
  driver: { name: string; timeZone: string },
  locale: LetterLocale,
): { subject: string; body: string } {
  const words = LETTERS[locale]
  const say = saying(locale, driver.timeZone)
  const { subject, paragraphs } = textOf(words, letter, say)
  return { subject, body: [words.greeting(driver.name), ...paragraphs, words.closing(say.operator)].join('\n\n') }
}

/** A letter as it is sent: the words, then where to read it again and where to appeal. */
export function composeLetter(
  letter: Letter,
  driver: { name: string; timeZone: string },
  locale: LetterLocale,
  links: { receipt: string; appeal: string | null },
): { subject: string; body: string } {
  const { subject, body } = previewLetter(letter, driver, locale)
  const { links: words } = LETTERS[locale]
  const foot = [...(links.appeal ? [`${words.appeal}\n${links.appeal}`] : []), `${words.receipt}\n${links.receipt}`]
  return { subject, body: [body, ...foot].join('\n\n') }
}

function textOf<K extends Letter['kind']>(
  words: Letters,
  letter: Extract<Letter, { kind: K }>,
  say: Saying,
): LetterText {
  const write = words.texts[letter.kind] as (facts: typeof letter.facts, say: Saying) => LetterText
  return write(letter.facts, say)
}

function saying(locale: LetterLocale, timeZone: string): Saying {
  const tag = TAGS[locale]
  const zone = knownZone(timeZone)
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: zone })
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
  const joined = locale === 'es' ? 'a las' : 'at'
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const suffix = zone === 'UTC' ? ' UTC' : ''
  return {
    operator: configuration().operatorName,
    day: (at) => day.format(at),
    moment: (at) => `${day.format(at)} ${joined} ${time.format(at)}${suffix}`,
    list: (words) => list.format(words),
  }
}

function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
