import 'server-only'
import { configuration } from '@/lib/configuration'
import type { Language } from '@/lib/vocabulary'
import { ar } from './ar'
import { en } from './en'
import { es } from './es'
import type { Letter, Letters, LetterText, Saying } from './facts'
import { fr } from './fr'
import { sayingIn, typeset } from './saying'

const LETTERS: Record<Language, Letters> = { en, es, fr, ar }

/** Whom a letter is for: `locale` is the driver's own tag, whatever the language of the letter. */
type Addressee = { name: string; timeZone: string; locale: string }

/** A letter without its links, as it can be read before it is sent. */
export function previewLetter(letter: Letter, driver: Addressee, locale: Language): { subject: string; body: string } {
  const { greeting, closing, texts } = LETTERS[locale]
  const say = sayingIn(locale, driver, configuration().operatorName)
  const { subject, paragraphs } = textOf(texts, letter, say)
  const words = [greeting(say.name), ...paragraphs, closing(say.operator)]
  return { subject: typeset(locale, subject), body: typeset(locale, words.join('\n\n')) }
}

/** A letter as it is sent: the words, then where to read it again and where to appeal. */
export function composeLetter(
  letter: Letter,
  driver: Addressee,
  locale: Language,
  links: { receipt: string; appeal: string | null },
): { subject: string; body: string } {
  const { subject, body } = previewLetter(letter, driver, locale)
  const { links: words } = LETTERS[locale]
  const foot = [
    ...(links.appeal ? [`${typeset(locale, words.appeal)}\n${links.appeal}`] : []),
    `${typeset(locale, words.receipt)}\n${links.receipt}`,
  ]
  return { subject, body: [body, ...foot].join('\n\n') }
}

function textOf<K extends Letter['kind']>(
  texts: Letters['texts'],
  letter: Extract<Letter, { kind: K }>,
  say: Saying,
): LetterText {
  const write = texts[letter.kind] as (facts: typeof letter.facts, say: Saying) => LetterText
  return write(letter.facts, say)
}
