import type {} from 'use-intl'
import { en } from './en'
import { es } from './es'

export type PageLocale = 'en' | 'es'
export type Messages = typeof en

declare module 'use-intl' {
  interface AppConfig {
    Locale: PageLocale
    Messages: Messages
  }
}

const MESSAGES: Record<PageLocale, Messages> = { en, es }

/** The words of the driver's pages in one language; the server hands on only these. */
export const messagesIn = (locale: PageLocale): Messages => MESSAGES[locale]
