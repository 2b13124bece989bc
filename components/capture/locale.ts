import type { PageLocale } from './messages'

/**
 * The language the driver asked for, as far as the request says: by the page's own switch, else by a phone that is set
 * to Spanish. Undefined: the language that the platform gave for the driver decides. A phone set to English says
 * little, as most leave the factory so.
 */
export function preferredLocale(lang: unknown, acceptLanguage: string | null): PageLocale | undefined {
  if (lang === 'en' || lang === 'es') return lang
  return acceptLanguage?.trim().toLowerCase().startsWith('es') ? 'es' : undefined
}
