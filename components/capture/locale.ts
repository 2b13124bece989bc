import { knownLanguage, LANGUAGES, type Language } from '@/lib/vocabulary'

/**
 * The language the driver asked for, as far as the request says: by the page's own switch, else by a phone that is set
 * to Spanish, French or Arabic. Undefined: the language that the platform gave for the driver decides. A phone set to
 * English says little, as most leave the factory so.
 */
export function preferredLocale(lang: unknown, acceptLanguage: string | null): Language | undefined {
  const chosen = LANGUAGES.find((language) => language === lang)
  if (chosen) return chosen
  const phone = knownLanguage(acceptLanguage?.split(/[,;]/)[0])
  return phone === 'en' ? undefined : phone
}
