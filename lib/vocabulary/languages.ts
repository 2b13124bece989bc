/** The languages that Likeness has every word for that a driver reads; the first is for whoever reads none of them. */
export const LANGUAGES = ['en', 'es', 'fr', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language named in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ar: 'العربية',
}

/** The languages for people, as the API names them. */
export const LANGUAGES_SAID = 'English (en), Spanish (es), French (fr) and Arabic (ar)'

/** What the API says where a language is not given by its tag. */
export const LANGUAGE_TAG_SAID = `Use a language tag such as en, es-MX, fr or ar-EG: there are words in ${LANGUAGES_SAID}.`

const subtag = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/)[0] ?? ''

/** The language of a tag such as es-MX, where there are words for it. */
export const knownLanguage = (tag: string | null | undefined): Language | undefined =>
  LANGUAGES.find((known) => known === subtag(tag ?? ''))

/** The language of the words for somebody who reads `tag`: English where there are none in theirs. */
export const languageOf = (tag: string | null | undefined): Language => knownLanguage(tag) ?? 'en'

/** The attributes of an element whose words are in the language of a tag. */
export const inLanguage = (tag: string): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang: tag,
  dir: subtag(tag) === 'ar' ? 'rtl' : 'ltr',
})

/**
 * The tag by which dates, numbers and lists are put in a language. In Arabic the driver's region decides on digits and
 * names of months (Unicode CLDR: ar-EG ٢٦ نوفمبر, ar-MA 26 نونبر), without one they are those of ar: 26 نوفمبر. Digits
 * and calendar are named in the tag, so that every engine writes the same.
 * @param own the driver's own tag; it counts only where it is of this language
 */
export function formatTag(language: Language, own: string | null | undefined): string {
  if (language === 'en') return 'en-GB'
  if (language !== 'ar') return language
  const tag = knownLanguage(own) === 'ar' ? region(own ?? '') : 'ar'
  const { numberingSystem } = new Intl.NumberFormat(tag).resolvedOptions()
  return `${tag}-u-ca-gregory-nu-${numberingSystem}`
}

/** ar-EG of ar-EG-u-nu-latn and its like. */
function region(tag: string): string {
  try {
    const { language, region: where } = new Intl.Locale(tag.trim())
    return where ? `${language}-${where}` : language
  } catch {
    return 'ar'
  }
}

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** A name or a number within words that run the other way: it keeps its own order and moves none of theirs (UAX #9). */
export const isolated = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`

/** French sets a space that never breaks before : ; ! ? » and after «; the words are written with ordinary ones. */
export const withFrenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;!?»%])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0')

/** A date with the French name of the first of a month, which Intl leaves a bare 1: « 1er mai ». */
export const withFrenchFirst = (date: string): string => date.replace(/\b1 (?=\p{L})/u, '1er ')
